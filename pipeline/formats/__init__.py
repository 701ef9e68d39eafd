"""The shelf of file formats: bytes in, nouns out, and back. Nothing here opens a file."""
