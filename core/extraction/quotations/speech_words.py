"""The words that introduce somebody's words: English verbs, nouns and phrases, by what they take after them.

Which verbs stand in which list was fitted on annotated news (a verb whose complement is reported speech less than
two times in five is in none); how often they do is in the comments where it decided.
"""

# Take a clause: "said (that) the dam held"; also stand after or between the words quoted.
CLAUSE_VERBS = frozenset(
    """
    say tell add write suggest argue note announce explain declare warn insist point acknowledge report conclude tweet
    state predict reveal concede assert admit remark reply complain recall joke post emphasize emphasise claim respond
    charge contend maintain allege caution stress observe confirm deny affirm reiterate repeat estimate testify vow
    pledge promise swear quip comment counter retort lament muse confess boast brag grumble grouse protest object
    opine proclaim profess advise disclose indicate answer continue conclude signal forecast project reason
    speculate theorize theorise surmise exclaim shout yell cry whisper mutter murmur scream laugh sigh snap bark
    chide gush rant thunder interject conceded elaborate specify clarify stipulate posit assure remind inform notify
    relate recount recommend propose hint imply mention demur rejoin agree concur disagree chime read blog
    email text message shrug deadpan crow crack bristle recite chant sing ask wonder inquire query question demand
    attest underscore highlight underline stipulate rule find decide
    """.split()
)

# A clause of theirs is speech only with a document, an authority or a study as the subject.
NEEDS_DOCUMENT = frozenset("find show read rule decide detail list".split())

# Of a thing they tell what it shows, and only of people and documents what they say.
SHOWING_VERBS = frozenset(
    "suggest reveal indicate show emphasize emphasise underscore signal imply confirm highlight hint prove mean "
    "declare underline stress demand reflect explain".split()
)

# Introduce marked words, but no unmarked clause: "“We will,” she continued" against "China continues to buy".
MARKED_CLAUSE_VERBS = frozenset("continue chime sing laugh sigh shrug crow crack recite block decide mention".split())

# With "it": "as Ek put it".
PUTTING_VERBS = frozenset("put word phrase frame".split())

# Take a clause, of what somebody holds: reported only where words are marked.
BELIEF_VERBS = frozenset(
    """
    believe think hope feel fear worry expect know consider understand doubt see want wish suspect assume figure
    imagine realize realise guess reckon regard view
    """.split()
)

# Take an object that reports what was said: "praised the crews", "rejected the plan".
OBJECT_VERBS = frozenset(
    """
    praise criticize criticise denounce tout condemn declare mention mock slam decry bemoan reiterate emphasize
    emphasise outline cite express describe announce reject question stress acknowledge recommend assert
    repeat state lament applaud hail laud extol ridicule deride lambaste blast rebuke disparage chastise thank
    chide scold rebuff profess liken excoriate assail castigate reveal admit concede deny demand propose predict accuse
    quote tweet pronounce proclaim denigrate belittle rebut refute dispute vow promise claim allege defend urge warn
    """.split()
)

# Do so only where words of the object are marked: without marks fewer than two in five report speech.
MARKED_OBJECT_VERBS = frozenset(
    """
    oppose portray challenge underscore invoke echo air highlight disavow compare allude voice attack blame credit
    dismiss characterize characterise label brand deem dub ascribe commend underline confirm explain suggest
    recount disown repudiate contest estimate forecast trumpet note bash rip welcome celebrate say add write call
    herald pledge list name specify offer address promote pitch present cast depict paint
    """.split()
)

# Name something: "called the plan “a model”".
NAMING_VERBS = frozenset("call describe label brand characterize characterise portray deem dismiss term".split())

# Take an infinitive: "vowed to rebuild", "urged them to wait".
INFINITIVE_VERBS = frozenset(
    "promise vow pledge urge ask agree threaten offer warn call swear advise propose demand press implore".split()
)

# "spoke of chaos", "referred to it as", "complained about the cost", "called for calm".
PREPOSITION_VERBS = {
    "talk": {"about", "of"},
    "speak": {"of", "about", "out"},
    "refer": {"to"},
    "call": {"for", "on", "upon"},
    "point": {"to"},
    "complain": {"about", "of"},
    "warn": {"of", "about", "against"},
    "boast": {"about", "of"},
    "brag": {"about", "of"},
    "joke": {"about"},
    "rail": {"against", "about", "at"},
    "lash": {"out"},
    "object": {"to"},
    "allude": {"to"},
    "argue": {"for", "against"},
    "ask": {"about", "for"},
    "comment": {"on", "about"},
    "hint": {"at"},
    "inquire": {"about", "into"},
    "testify": {"about", "to"},
}

QUESTION_WORDS = frozenset("whether if what why how who when where which".split())

PHRASAL_VERBS = frozenset({("rule", "out"), ("lay", "out"), ("spell", "out"), ("call", "out"), ("play", "down")})

# Nouns whose clause is what was said: "his claim that it held".
SPEECH_NOUNS = frozenset(
    """
    claim assertion allegation statement contention argument accusation charge announcement warning admission
    declaration suggestion remark comment prediction insistence complaint denial promise pledge vow view belief
    notion opinion assessment acknowledgment acknowledgement testimony estimate conclusion finding report
    """.split()
)

# A comma and one of these open the reporter's own remark on what was said: "…, a swipe at the board".
COMMENT_NOUNS = frozenset(
    """
    swipe reference nod jab dig claim charge acknowledgment acknowledgement recommendation allusion comparison
    accusation allegation suggestion criticism contention notion promise comment remark statement assertion shot
    """.split()
)

# Subjects that speak in writing.
DOCUMENTS = frozenset(
    """
    report study statement survey poll letter memo document release email e-mail message affidavit complaint lawsuit
    indictment filing ruling opinion resolution declaration sign banner article story editorial column book note
    post tweet blog website site ad advertisement text paper analysis review investigation inquiry audit bill law
    agreement communique communiqué transcript summary headline placard poster notice order petition brief letter
    data result research projection estimate figure evidence record finding remark comment polling census
    judge court jury commission committee panel inspector auditor coroner investigator
    """.split()
)

# After these, marked words are a title, a nickname or a term. "called" and "described as" introduce speech.
TERM_VERBS = frozenset("title entitle dub nickname know coin christen name codename".split())
TERM_NOUNS = frozenset(
    """
    word phrase term slogan hashtag nickname book novel film movie song album show series podcast program programme
    sitcom drama play musical poem magazine newspaper memoir bestseller author host co-host star heroine hero
    episode documentary comedy game exhibit exhibition painting opera track single
    """.split()
)

ADVERBS_OF_TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow recently earlier later
    afterward afterwards
    """.split()
)
