"""What is known of languages: names, sentences, direction, widths and the habits of print."""
