"""From an article to its Extract. The packages, in the order of the data:

words       tables of words, and what is read from a word alone
text        paragraphs, their parse in plain lists, their marks
values      numbers as printed, as values: an interval, a unit, a hedge
times       days and hours as printed, as times
names       people, places and organisations: found, trimmed, typed, grouped
quotations  who is quoted with which words
clauses     who does what to whom, how surely, in whose voice
counts      how many, how much, how long, how far, the how-manieth
people      people counted, described, aged
events      what happened, when and where
outcomes    what was done, by whom, with what result
causes      what came of what

`facts` and `statements` gather what merging and comparing read; `extractor` is the way in.
"""
