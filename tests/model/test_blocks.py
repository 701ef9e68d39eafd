"""The structure belongs to the article: what is done to its leaves never changes it."""

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.block import Blocks, every_block, leaves, map_leaves
from tests.building import article_of, fresh_catalog, leaflet_of, translated

ARTICLE = article_of(
    (Path(__file__).parents[1] / "cases/articles/every-construct.md").read_text("utf-8").split("---\n", 2)[2]
)


def shape(blocks: Blocks[Any]) -> list[str]:
    return [type(block).__name__ for block in every_block(blocks)]


def test_changing_no_leaf_changes_nothing() -> None:
    assert map_leaves(ARTICLE.body, lambda words: words) == ARTICLE.body


def test_leaves_come_in_the_order_in_which_they_are_changed() -> None:
    numbers = iter(range(10_000))
    numbered = map_leaves(ARTICLE.body, lambda _: next(numbers))
    assert list(leaves(numbered)) == list(range(len(list(leaves(ARTICLE.body)))))


def test_a_leaflet_has_the_shape_of_its_article() -> None:
    leaflet = leaflet_of(ARTICLE, translated(fresh_catalog(ARTICLE)))
    assert shape(leaflet.body) == shape(ARTICLE.body)


@given(st.text())
def test_no_translation_can_change_the_shape(target: str) -> None:
    sources = {unit.key.source: target for unit in ARTICLE.units()}
    leaflet = leaflet_of(ARTICLE, translated(fresh_catalog(ARTICLE), sources))
    assert shape(leaflet.body) == shape(ARTICLE.body)
    assert len(list(leaves(leaflet.body))) == len(list(leaves(ARTICLE.body)))
