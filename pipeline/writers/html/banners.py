"""A way-sign: the red labels moved next door, to `pipeline.writers.banners`."""

from pipeline.writers.banners import Banner, Saying, banners

__all__ = ["Banner", "Saying", "banners"]
