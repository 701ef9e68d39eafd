"""The dialect that articles are written in. The only room that knows a Markdown or a YAML library."""
