"""OmegaT: a project is made around our catalog, its memory holds what the translator wrote, and it makes its target."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from xml.sax.saxutils import escape

from pipeline.model.article import Key
from tests.editors.programs import Home, output_of

PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN-GB</source_lang>
    <target_lang>{language}</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
"""
"""What the window of a new project writes, with sentence segmentation off: our entries are sentences already."""

MEMORY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" segtype="paragraph"
          srclang="EN-GB" creationtoolversion="3.6.0"/>
  <body>
{units}
  </body>
</tmx>
"""

UNIT = """\
    <tu>
      <tuv lang="EN-GB"><seg>{source}</seg></tuv>
      <tuv lang="{language}" changeid="translator"><seg>{target}</seg></tuv>
    </tu>
"""


def write(folder: Path, path: Path, tag: str, texts: Mapping[Key, str]) -> Path:
    """The file that OmegaT makes of `path` once the translator has written `texts`."""
    project = folder / "omegat"
    for name in ("source", "target", "omegat", "tm", "glossary", "dictionary"):
        (project / name).mkdir(parents=True)
    language = tag.upper()
    copyfile(path, project / "source" / path.name)
    units = "".join(
        UNIT.format(source=escape(key.source), target=escape(text), language=language) for key, text in texts.items()
    )
    (project / "omegat.project").write_text(PROJECT.format(language=language), encoding="utf-8")
    (project / "omegat" / "project_save.tmx").write_text(MEMORY.format(units=units), encoding="utf-8")
    home = Home(folder / "home", {"JAVA_TOOL_OPTIONS": "-Djava.awt.headless=true"})
    options = (f"--config-dir={home.root / 'config'}", "--disable-project-locking", "--disable-location-save")
    output_of("omegat", str(project), "--mode=console-translate", *options, environment=home.environment)
    return project / "target" / path.name
