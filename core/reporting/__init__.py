"""What leaves the program: the report, the briefs for people, and the events and lines of a live run."""
