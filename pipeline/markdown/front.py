"""Front matter: the YAML at the head of an article, every value with its place. Values are text; nothing is guessed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.model.finding import Finding, PipelineError, Severity
from pipeline.model.place import Place

if TYPE_CHECKING:
    from yaml import Mark, Node
    from yaml._yaml import Mark as CMark

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Value:
    """What one field says: a text, or a list of texts."""

    place: Place
    texts: tuple[str, ...]
    is_list: bool = False

    @property
    def text(self) -> str:
        return ", ".join(self.texts)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of an article's head, and where its body begins."""

    fields: Mapping[str, Value]
    body: str
    first_line: int
    """Lines of the file before the body."""


def split_front(text: str, path: str) -> FrontMatter:
    """The front matter and the body of `text`. Raises PipelineError if there is none or it cannot be read."""
    opening = _OPENING.match(text)
    if opening is None:
        raise _refused(
            Place(path),
            "AR002",
            "the article has no front matter",
            "begin it with a line --- and its id, title and summary",
        )
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise _refused(Place(path), "AR002", "the front matter is not closed", "end it with a line ---")
    fields = _fields(text[opening.end() : closing.start()], path)
    body = text[closing.end() + 1 :]
    return FrontMatter(fields, body, text.count("\n", 0, closing.end()) + 1)


def _refused(place: Place, code: str, message: str, hint: str) -> PipelineError:
    return PipelineError([Finding(place, code, Severity.ERROR, message, hint)])


def _fields(source: str, path: str) -> Mapping[str, Value]:
    """The fields of a YAML mapping. Raises PipelineError for anything but texts and lists of texts."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        _refuse_tricks(source, path, loader)
        node = yaml.compose(source, Loader=loader)
    except yaml.MarkedYAMLError as error:
        raise _refused(
            _place(error.problem_mark, path), "AR002", f"the front matter is not YAML: {error.problem}", _YAML_HINT
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _refused(Place(path), "AR002", "the front matter is not YAML", _YAML_HINT) from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise _refused(Place(path, 2), "AR002", "the front matter is not a list of fields", _YAML_HINT)
    fields: dict[str, Value] = {}
    for key, value in node.value:
        place = _place(key.start_mark, path)
        if not isinstance(key, yaml.ScalarNode):
            raise _refused(place, "AR002", "the name of a field is not a text", _YAML_HINT)
        name = str(key.value)
        if name in fields:
            raise _refused(place, "AR002", f"{name} is given twice", "keep one of the two")
        fields[name] = _value(name, value, path)
    return fields


_DEEPEST = 3
"""Levels of nesting that are read: the fields, their lists, and one more, so that the finding can name its field."""
_YAML_HINT = "write one field a line, as title: Words; put quotes around a value that holds a colon"


def _refuse_tricks(source: str, path: str, loader: object) -> None:
    """Raises PipelineError for aliases, and for nesting that could exhaust the machine: `compose` is recursive."""
    import yaml

    depth = 0
    for event in yaml.parse(source, Loader=loader):  # type: ignore[arg-type]
        if isinstance(event, yaml.AliasEvent):
            raise _refused(
                _place(event.start_mark, path),
                "AR002",
                f"the alias *{event.anchor} is not allowed here",
                "write the value out",
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            message = "a field holds more than a list of texts"
            raise _refused(_place(event.start_mark, path), "AR002", message, _YAML_HINT)


def _value(name: str, node: "Node", path: str) -> Value:
    import yaml

    match node:
        case yaml.ScalarNode():
            texts, is_list = ((node.value,) if node.value else ()), False
        case yaml.SequenceNode() if all(isinstance(item, yaml.ScalarNode) for item in node.value):
            texts, is_list = tuple(item.value for item in node.value if item.value), True
        case _:
            raise _refused(
                _place(node.start_mark, path), "AR002", f"{name} is neither a text nor a list of texts", _YAML_HINT
            )
    return Value(_place(node.start_mark, path), texts, is_list)


def _place(mark: "Mark | CMark | None", path: str) -> Place:
    """The place of a YAML mark, which counts from 0 and knows nothing of the opening line."""
    return Place(path, mark.line + 2, mark.column + 1) if mark else Place(path)
