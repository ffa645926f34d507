"""Given names that are one name in several spellings: which is right, only its bearer knows."""

_SPELLINGS = """
    abdullah abdallah abdalla
    ahmed ahmad ahmet
    aidan aiden
    alan allan allen
    alexander aleksandr alexandr oleksandr
    alexei alexey aleksei aleksey oleksiy
    alison allison alyson
    andrei andrey andrij andriy
    ann anne
    anthony antony
    barbara barbra
    brendan brendon
    brian bryan
    carl karl
    carol carole
    catherine katherine kathryn catharine katharine cathryn kathrine catheryn
    cathy kathy
    christina kristina
    christine kristine
    christopher kristofer kristoffer
    claire clare
    craig kraig
    debbie debby
    deborah debra debora
    dmitry dmitri dmitriy dimitri dimitry dmytro
    elizabeth elisabeth
    emmanuel emanuel
    eric erik erich
    evgeny yevgeny evgeni yevgeni yevgeniy
    frederick frederic fredrick fredric frederik
    geoffrey jeffrey jeffery
    geoff jeff
    gerard gerrard
    graham graeme grahame
    gregory gregor grigory grigori
    hannah hanna
    hayley hailey haley
    helen helene
    henrik hendrik
    hussein hussain husain hossein husayn
    ian iain
    ibrahim ebrahim
    igor ihor
    isabel isobel isabelle isabell
    isabella izabella
    jacob jakob
    jaclyn jacqueline jacquelyn
    jennifer jenifer
    jenny jennie
    john jon
    johnny johnnie jonny
    jonathan jonathon johnathan
    joseph josef
    julian julien
    katerina kateryna ekaterina yekaterina
    katie katy
    kaylee kayleigh
    kelly kelley
    khaled khalid
    klaus claus
    kristin kristen
    laurence lawrence
    leah lea
    lesley leslie
    lewis louis
    lindsay lindsey
    lucas lukas
    lynn lynne lyn
    marc mark
    margaret margret
    maria mariya mariia
    marianne maryanne mariann
    mathew matthew
    mathias matthias mattias
    megan meghan meagan
    mehdi mahdi
    michael micheal mikael
    michelle michele
    mohammed muhammad mohamed mohammad muhammed mohamad mehmet
    mustafa mostafa
    nadia nadya
    natalia nataliya natalya nathalia
    natalie nathalie
    neil neal niall
    nicholas nicolas nikolas
    nikolai nikolay mykola
    olena elena yelena
    omar umar
    oskar oscar
    pavel pavlo
    philip phillip filip
    rachel rachael
    rafael raphael
    rebecca rebekah
    rhys reece reese
    rosalind rosalyn
    said saeed sayed
    samir sameer
    sandra saundra
    sara sarah
    sean shaun shawn
    sergei sergey serhiy
    sharon sharron
    simon symon
    sofia sophia
    sofie sophie
    stephen steven stefan stephan
    stuart stewart
    susanna susannah suzanna
    suzanne susanne
    svetlana svitlana
    tariq tarek tarik
    tatiana tatyana tetiana tetyana
    teresa theresa
    terry terri
    thomas tomas
    tracy tracey traci
    victor viktor
    victoria viktoria
    vivian vivien vivienne
    vladimir volodymyr wladimir
    walid waleed
    yulia julia yuliya
    yusuf youssef yousef yousuf yosef
    zachary zachery zackary
    zoe zoey
"""
_FIRST_OF = {word: words.split()[0] for words in _SPELLINGS.strip().splitlines() for word in words.split()}


def given_name(word: str) -> str:
    """The spelling that stands for all of a given name."""
    return _FIRST_OF.get(word, word)


def are_one_given_name(one: str, other: str) -> bool:
    """Two spellings in small letters: "sara" and "sarah"."""
    return one in _FIRST_OF and _FIRST_OF[one] == _FIRST_OF.get(other)
