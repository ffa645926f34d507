"""Captions and photo credits, as pages paste them among the paragraphs."""

import re

_AGENCIES = (
    r"(?:AP|AP[ ]Photo|Associated[ ]Press|Reuters|REUTERS|AFP|Agence[ ]France-?[ ]?[Pp]resse|EPA(?:-EFE)?"
    r"|Getty(?:[ ]Images)?|GETTY(?:[ ]IMAGES)?|Bloomberg|Xinhua|Shutterstock|SHUTTERSTOCK|WireImage|FilmMagic|Alamy"
    r"|ALAMY|iStock(?:photo)?|Rex|REX|PA|PA[ ]Wire|Zuma(?:[ ]Press)?|ZUMA|Splash[ ]News|Invision|Redux|Magnum|Sipa|SIPA"
    r"|Sputnik|TASS|Kyodo|Yonhap|NurPhoto|Anadolu(?:[ ]Agency)?|LightRocket|Corbis|BACKGRID"
    r"|Barcroft(?:[ ](?:Media|Images))?|PRESS[ ]ASSOCIATION|Press[ ]Association|Handout|Pool|NASA|Flickr|Unsplash"
    r"|The[ ](?:New[ ]York[ ]Times|Washington[ ]Post)|Wikimedia(?:[ ]Commons)?|Instagram|Twitter|Facebook|YouTube)"
)
_END = r"(?:,[ ]FILE|,[ ]File|[ ]?-?[ ]Contributor|[ ]Contributor)?"

# A name or two, a slash or "via", an agency: "Ann Example/Daily via Getty Images". One line, nothing else.
_CREDIT_ONLY = re.compile(
    rf"[\w .,'’&-]{{0,60}}(?:/|[ ]via[ ]|[ ]/[ ]|•){_AGENCIES}(?:/{_AGENCIES})?{_END}\.?$|{_AGENCIES}{_END}\.?$"
)
_AGENCY_LIST = re.compile(
    r"(?:Reuters|AP|Ap|AFP|Afp|Xinhua|Agencies)(?: ?[-/,|] ?(?:Reuters|AP|Ap|AFP|Afp|Xinhua|Agencies)){1,4}$"
)
_LABELLED_CREDIT = re.compile(
    r"(?:photo|photos|photograph|photographer|photography|picture|pictures|image|images|illustration|graphic|screenshot"
    r"|screengrab|video|credit|photo credit|image credit|picture credit|image copyright|photo illustration)"
    r"(?: by| from| courtesy(?: of)?| via)?[:;] ?\S.{1,60}$"
    r"|(?:photo|photos|photograph|picture|image|illustration|graphic) (?:by|courtesy(?: of)?) [A-Z].{1,60}$",
    re.IGNORECASE,
)
# After a sentence or words of a caption: "… (Ann Example/AP)", "… Photograph: Ann Example/AP", "… REUTERS/Ann Example".
_CREDIT_AT_END = re.compile(
    rf"\((?:[^()]{{0,60}}(?:/|via[ ]|by[ ]|:[ ]?))?[^()]{{0,30}}\b{_AGENCIES}{_END}\)\.?$"
    r"|\((?:photo|photograph|photos|picture|image|credit|video|ap photo|handout|courtesy)\b[^()]{0,80}\)\.?$"
    r"|\b(?:Photo|Photograph|Photographer|Picture|Image|Credit|Photo credit|Photos)(?: by)?: ?[A-Z][^.:]{1,70}$"
    r"|\bCredit (?:[A-Z][\w.'’-]+ ){1,4}(?:for|/) ?[A-Z][\w ]{1,30}$"
    rf"|(?<=[.)\w])[ ]?(?:[A-Z][\w.'’-]+[ ]){{1,3}}/[ ]?{_AGENCIES}{_END}$"
    rf"|(?:[A-Z][\w.'’-]+[ ]){{0,2}}[A-Z][\w.'’-]+/{_AGENCIES}(?:/{_AGENCIES}|[ ]via[ ]{_AGENCIES})?{_END}$"
    r"|\bREUTERS ?/ ?[A-Z].{1,40}$|\bAP Photo/[A-Z].{1,40}$"
    rf"|\bvia[ ]{_AGENCIES}$",
)
_OPENS = re.compile(
    r"(?:(?:file|handout|undated|archive) )?(?:photo|photograph|picture|image)(?: caption)?: \S"
    r"|(?:image|media|photo) (?:copyright|caption)\b|pictured(?: here| above| below| left| right|[:,])"
    r"|\(?file\)? ?(?:photo\b|[-–—:])"
    r"|this (?:file |handout |undated |combination )?(?:photo|photograph|image|picture) "
    r"(?:released|provided|taken|shows|made|from|obtained|combination)\b"
    r"|in this .{3,40}?(?:photo|image|picture|frame|file photo)\b",
    re.IGNORECASE,
)
# "Getty Images The damaged building": the credit is printed before the caption, which has no full stop.
_CREDIT_FIRST = re.compile(rf"{_AGENCIES}(?:[ ]-[ ]Contributor|[ ]or[ ]licensors)?[ ](?=[A-Z0-9'‘“\"][\w'’-]*)")
_MOST_WORDS = 80


def is_caption(line: str, words: int) -> bool:
    """Whether a line is a photo credit or a caption that carries one."""
    if words > _MOST_WORDS:
        return False
    if _AGENCY_LIST.match(line):
        return True
    if _LABELLED_CREDIT.match(line) and words <= 14:
        return True
    if words <= 8 and _CREDIT_ONLY.match(line):
        return True
    if _CREDIT_AT_END.search(line[-160:]) or _OPENS.match(line):
        return True
    return words <= 40 and not line.endswith((".", "!", "?", "”", '"')) and bool(_CREDIT_FIRST.match(line))
