"""Outlets that words are relayed from: "told Reuters", "in an interview with the Harbour Post"."""

import re
from collections.abc import Sequence

from copydesk.core.extraction.quotations.quotation_draft import Draft
from copydesk.core.extraction.quotations.quoted_passage import Passage
from copydesk.core.extraction.quotations.speaker_mentions import Mentions
from copydesk.core.model import Article, EntityType, Range

# Words that only an outlet's name holds, and outlets whose names hold none.
_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Observer|Telegraph|Guardian|Mail|Mirror|Standard|Globe"
    r"|Courier|Bulletin|Register|Dispatch|Inquirer|Examiner|Sentinel|Weekly|Daily|Review|Magazine|News|Press|Agency"
    r"|Broadcasting|Radio|Television|TV|Today|Morning|Newspaper|Wire|Monitor|Economist|Spectator|Atlantic|Independent"
    r"|Reuters|AP|AFP|UPI|DPA|TASS|Tass|Xinhua|Bloomberg|BBC|CNN|NBC|CBS|ABC|NPR|PBS|MSNBC|CNBC|Politico|POLITICO"
    r"|Axios|HuffPost|BuzzFeed|Breitbart|Vox|Slate|Salon|Newsweek|TIME|Spiegel|Figaro|Monde|Pais|Welt|Bild|Zeitung"
    r"|Interfax|Anadolu|Kyodo|Yonhap|Jazeera|Haaretz|Arabiya|Sputnik|Forbes|Fortune|Barron's|Vogue|Time|Quartz)\b"
)
_LEADS = frozenset("to with in for told from by at on via".split())


def is_outlet(name: str) -> bool:
    """Whether a name is a newspaper's, agency's or broadcaster's."""
    return _OUTLET.search(name) is not None


def relay(drafts: Sequence[Draft], blocks: Sequence[Draft], mentions: Mentions, article: Article) -> None:
    """Fill in `via`: the outlet that a quotation's sentence names, or that its block was taken from."""
    for draft in drafts:
        if draft.via is None and draft.cue_at is not None:
            first, past = draft.passage.sentence_of(draft.cue_at)
            draft.via = outlet_near(draft.passage, draft.passage.span(first, past), mentions, article)
        for block in blocks:
            if block is not draft and block.start <= draft.start and draft.end <= block.end:
                draft.via = block.via


def outlet_near(passage: Passage, span: Range, mentions: Mentions, article: Article) -> str | None:
    """The outlet that a cue clause names, unless it is the article's own."""
    for mention, number in mentions.within(span):
        entity = mentions.entities[number]
        words = article.text[mention.start : mention.end]
        if entity.type not in {EntityType.ORG, EntityType.WORK, EntityType.PRODUCT} or not is_outlet(words):
            continue
        before = article.text[max(passage.paragraph.range.start, mention.start - 24) : mention.start].split()
        while before and before[-1].casefold() in {"the", "a", "an"}:
            before.pop()
        if before and before[-1].casefold() in _LEADS and not is_own(entity.name, article):
            return entity.name
    return None


def is_own(name: str, article: Article) -> bool:
    """ "told NPR" inside an NPR article is its own."""
    return article.outlet is not None and _plain(name) in {_plain(article.outlet), _plain(article.outlet.split(" ")[0])}


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
