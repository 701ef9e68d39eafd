"""How a project releases: ``[tool.pipeline.release]`` of the configuration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from pipeline.project.values import folder_inside

Policy: TypeAlias = Literal["last-approved", "block"]
"""What becomes of a release whose text has changed before the new one is approved: it stays, or it is taken away."""


@dataclass(frozen=True, slots=True)
class Releasing:
    """What a project sets about its releases."""

    folder: str = ""
    """Where they are kept; empty for ``release`` in the folder of the output."""
    policy: Policy = "last-approved"
    articles: Mapping[str, Policy] = field(default_factory=dict)
    """The policy of articles that have another."""

    def policy_of(self, slug: str) -> Policy:
        return self.articles.get(slug, self.policy)


NO_RELEASING = Releasing()


def read_releasing(value: object) -> Releasing:
    """The table as it stands in a configuration. Raises ValueError for what cannot be."""
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not a table: write [tool.pipeline.release], or [release]")
    known = {"folder", "policy", "articles"}
    odd = next((name for name in value if name not in known), None)
    if odd is not None:
        raise ValueError(f"the key {odd} is not known: known are {', '.join(sorted(known))}")
    articles = value.get("articles", {})
    if not isinstance(articles, dict):
        raise ValueError(f'articles: {articles!r} is not a table: write articles = {{ my-topic = "block" }}')
    return Releasing(
        _folder(value["folder"]) if "folder" in value else "",
        _policy(value.get("policy", "last-approved")),
        {slug: _policy(one) for slug, one in sorted(articles.items())},
    )


def _policy(value: object) -> Policy:
    for one in get_args(Policy):
        if value == one:
            return one  # type: ignore[no-any-return]
    raise ValueError(f"policy: {value!r} is not one of {', '.join(get_args(Policy))}")


def _folder(value: object) -> str:
    path = folder_inside(value) if isinstance(value, str) else ""
    if not path:
        raise ValueError(f"folder: {value!r} is not a folder inside the project")
    return path
