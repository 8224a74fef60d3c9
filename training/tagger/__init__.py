"""Training of the attribution tagger: who said what, word by word. See training/README.md."""
