"""The site: a chapter to read, questions to answer, code to submit."""
