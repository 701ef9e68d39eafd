"""The nouns of the trade, as frozen values that know nothing of files, libraries or commands.

An `Article` is `Blocks` whose leaves are `Words`: the units a translator sees, one PO entry each.
A `Catalog` holds the entries of one article in one language. Put together they make a `Leaflet`:
the same `Blocks`, but with a `Passage` in every leaf, each in the language it is really in.
The structure is the article's alone; no translation can add to it or take from it.
"""
