"""Causes and effects."""
