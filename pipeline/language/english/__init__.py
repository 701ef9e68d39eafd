"""English by tables: its everyday words, its forms, its syllables, and how hard a text is to read."""
