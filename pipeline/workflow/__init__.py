"""The stories: one plain function a command, each a tale of nouns read, changed and written."""
