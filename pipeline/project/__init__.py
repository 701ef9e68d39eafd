"""The edge: configuration, paths, files and stamps. The only room that sees a disk."""
