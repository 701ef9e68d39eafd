"""English health articles in, checked leaflets in many languages out."""

__version__ = "0.1.0"
