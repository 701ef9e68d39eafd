"""A real browser, without a window: what it makes of a page, on screen and on paper."""

import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path
from shutil import which
from typing import Any

import pytest

REQUIRED = "PIPELINE_BROWSER"
"""Set to ``required`` where a program that is not here is a failure and not a reason to skip: in CI."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_AXE = Path(__file__).parent / "axe-core-4.14.1" / "package" / "axe.min.js"
_PATIENCE = 600


def need(*programs: str) -> None:
    """Skip the test, saying why, where one of `programs` is not installed; fail it where they are required."""
    _missing([program for program in programs if not which(program)])


def axe() -> str:
    """The program of axe-core."""
    _missing([] if _AXE.is_file() else ["axe-core"])
    return _AXE.read_text("utf-8")


def _missing(names: Sequence[str]) -> None:
    if names:
        reason = f"{', '.join(names)} is not installed: run tests/browser/install"
        if os.environ.get(REQUIRED) == "required":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def _browser() -> str:
    found = next((one for one in BROWSERS if which(one)), "")
    _missing([] if found else [BROWSERS[0]])
    return found


def _run(folder: Path, *words: str) -> str:
    """What the browser prints; its own files stay in `folder`."""
    # Only pages that were made here are opened, and the sandbox does not work for root, as in most containers.
    fixed = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")
    command = [_browser(), *fixed, f"--user-data-dir={folder / 'browser'}", *words]
    done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    return done.stdout.decode(errors="replace")


def print_to_pdf(page: Path, folder: Path) -> bytes:
    """The page as the browser prints it, without edges of the browser's own."""
    target = folder / "printed.pdf"
    target.unlink(missing_ok=True)
    _run(folder, f"--print-to-pdf={target}", "--no-pdf-header-footer", page.as_uri())
    return target.read_bytes()


_RESULT = re.compile(r'<pre id="result">(.*?)</pre>', re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def violations(pages: Mapping[str, str], folder: Path, rules: Sequence[str] = ()) -> dict[str, list[str]]:
    """What axe-core has against each of `pages`, by all its rules or just these: nothing, for a page that is well made.

    Every page stands in a frame of one page that asks axe about each in turn: a browser takes long to start.
    """
    only: dict[str, Any] = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    options = {"resultTypes": ["violations"], "elementRef": False, **only}
    data = {name: _POLICY.sub("", page) for name, page in pages.items()}
    wrapper = _WRAPPER.replace("AXE", _quoted(axe())).replace("OPTIONS", json.dumps(options))
    (folder / "axe.html").write_text(wrapper.replace("PAGES", _quoted(data)), "utf-8")
    dom = _run(folder, "--virtual-time-budget=100000000", "--dump-dom", (folder / "axe.html").as_uri())
    (result,) = _RESULT.findall(dom)
    found = json.loads(unescape(result))
    assert isinstance(found, dict), found
    assert set(found) == set(pages), found
    return {name: told for name, told in found.items() if told}


def _quoted(data: object) -> str:
    """`data` as JavaScript that ends no script element."""
    return json.dumps(data).replace("<", "\\u003c")


_WRAPPER = """\
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>axe</title><body><script>
const program = AXE, pages = PAGES, options = OPTIONS;
async function look(page) {
  const frame = document.createElement('iframe');
  frame.width = 1200; frame.height = 2000; frame.srcdoc = page;
  await new Promise(done => { frame.onload = done; document.body.append(frame) });
  const script = frame.contentDocument.createElement('script');
  script.textContent = program;
  frame.contentDocument.head.append(script);
  const found = await frame.contentWindow.axe.run(frame.contentDocument, options);
  frame.remove();
  return found.violations.map(one => [one.id, one.help, ...one.nodes.slice(0, 3).map(node => node.html)].join(' | '));
}
(async () => {
  const found = {};
  try {
    for (const name in pages) found[name] = await look(pages[name]);
  } catch (error) { found.error = [String(error)] }
  const told = document.createElement('pre');
  told.id = 'result';
  told.textContent = JSON.stringify(found);
  document.body.replaceChildren(told);
})();
</script></body></html>
"""
