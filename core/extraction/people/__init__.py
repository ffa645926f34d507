"""People counted, described, aged: victims, crews, roles."""
