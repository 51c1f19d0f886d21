"""Reports: one plain function per format (terminal, JSON, Markdown, HTML) over one `Report`."""
