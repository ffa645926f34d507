"""What leaves the program: the report, the briefs for people, tables, and the events and lines of a live run.

| form | made by | for |
|---|---|---|
| text, md | text.py, markdown.py: a brief, conflicts first, with sentences, outlets and lines | people, mails |
| html | page.py: one page with search and filter that fetches nothing | people who look rather than read |
| csv | tables.py: five files, one a kind; cells that would be formulas neutralised | spreadsheets |
| json | report.py: one document, described by report.schema.json beside it | programs, archives |
| jsonl | events.py: one event a line; (id, rev) is idempotent | programs that follow |
| ftm | follow_the_money.py: Article and Mention entities, one a line | Aleph and its kin |

Offsets are Unicode code points into `articles[].text`, [start, end). The same articles give the same bytes. Words of
articles are strangers' words: each form escapes what would act on a terminal, a page or a spreadsheet.
"""
