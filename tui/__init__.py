"""The command line, the headless writer and the dashboard: all thin over `copydesk.core`."""
