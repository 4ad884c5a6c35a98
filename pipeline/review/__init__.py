"""The review page: people check an extraction by looking at it, and what they correct can be exported.

Takes records and their texts, gives one HTML file that needs nothing else: no network, no server, no library. The page
itself is `assets/` (markup, style, plain scripts); `page` puts it together with the records.
"""
