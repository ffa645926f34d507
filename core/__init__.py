"""The library: from a file to what the coverage says. No printing, no argument parsing, no interface."""
