"""Paragraphs, their parse in plain lists, their marks."""
