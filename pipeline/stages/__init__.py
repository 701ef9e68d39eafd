"""The verbs, pure: nouns in, nouns out. No disk, no clock, no library of formats."""
