"""The text message: the summary, whom to call, where to read on; never in English for who does not read it."""

from dataclasses import replace

from pipeline.model.finding import Severity
from pipeline.model.leaflet import Setting
from pipeline.writers.sms import message, write
from tests.writers.conftest import MakeLeaflet


def test_a_message_says_what_it_is_about_and_whom_to_call(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    online = replace(setting, online="https://www.example.org/vi/fever.html")
    assert message(make_leaflet("vi"), online) == (
        "Bản nháp: Cách chăm sóc người bị sốt.\nExample Clinic: +44 20 7946 0123\nhttps://www.example.org/vi/fever.html"
    )


def test_what_is_ready_to_be_handed_out_bears_no_mark(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    ready = replace(make_leaflet("en"), front=replace(make_leaflet("en").front, reviewed_by=("A clinician",)))
    real = replace(setting, clinic=replace(setting.clinic, example=False))
    assert message(ready, real).startswith("How to care for someone with a fever.\n")


def test_a_number_keeps_its_order_in_a_message_that_runs_from_right_to_left(
    make_leaflet: MakeLeaflet, setting: Setting
) -> None:
    online = replace(setting, online="https://www.example.org/ar/fever.html")
    text = message(make_leaflet("ar"), online)
    assert "\u200e+44 20 7946 0123\u200e" in text
    assert text.endswith("\n\u200ehttps://www.example.org/ar/fever.html")  # nothing that a telephone could add to it


def test_no_message_is_made_from_a_summary_in_english(make_leaflet: MakeLeaflet, setting: Setting) -> None:
    leaflet = replace(make_leaflet("vi"), summary=make_leaflet("en").summary)
    refused = write(leaflet, setting)
    assert not isinstance(refused, bytes)
    assert [(one.code, one.severity) for one in refused] == [("LE302", Severity.NOTE)]
