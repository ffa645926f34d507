"""Whether "he" or "she" can stand for a person: by honorifics, roles and common first names; else either."""

import re

from copydesk.core.model import Article, LocalEntity

_HONORIFIC = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame|Madame|Mme|King|Queen|Prince|Princess)\.?\s+$")
_MALE_HONORIFICS = frozenset({"Mr", "Sir", "Lord", "King", "Prince"})
_FEMALE_ROLES = frozenset(
    """
    spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman assemblywoman woman mother wife
    daughter sister aunt grandmother widow actress queen princess lady duchess girl
    """.split()
)
_MALE_ROLES = frozenset(
    """
    spokesman chairman congressman businessman policeman councilman assemblyman man father husband son brother uncle
    grandfather widower actor king prince lord duke boy
    """.split()
)
_FEMALE_NAMES = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
    catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith
    megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean alice
    abigail julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
    charlotte marie kayla alexis lori fatima aisha yuki olga irina natalia svetlana
    elena tatiana ingrid astrid mia pia ida eva sofia lucia carmen rosa ana ines claire camille chloe sophie
    sabine petra monika ursula renate brigitte heike claudia silvia anja birgit katrin ulrike gisela greta frieda
    lena johanna annika kirsten karin kerstin helena birgitta gunilla solveig sigrid liv hanne mette inger kaisa
    aino margarita isabel pilar dolores mercedes consuelo luisa beatriz paula raquel veronica alejandra gabriela
    daniela valentina camila mariana fernanda chiara giulia francesca paola alessandra federica giovanna nathalie
    isabelle sylvie valerie celine amelie manon elodie genevieve joelle siobhan niamh aoife sinead roisin grainne
    ciara orla fiona morag ailsa eilidh sian rhiannon cerys carys bronwen gwen nia mair dilys anneke marijke saskia
    wilhelmina femke sanne agnieszka malgorzata katarzyna zofia jadwiga ewa hanna ludmila natasha oksana yulia
    ekaterina anastasia galina tamara vera lidia zuzana jana ivana milena jelena dragana ayse zeynep elif leila
    layla zahra maryam khadija noor amina salma priya anjali sunita lakshmi deepika kavita mei ling yan hui sakura
    keiko naomi yoko haruka chiyo adaeze chioma ngozi wanjiru zanele thandiwe gemma zoe lucy harriet rosie imogen
    beatrice eleanor florence edith elsie daisy poppy phoebe matilda gillian maureen doreen sheila eileen bridget
    geraldine noreen lorraine tracy tracey debbie mandy joanna joanne alison hazel lesley wendy jill sally penny
    polly tessa nina nora ella lily ruby stella tanya
    """.split()
)
_MALE_NAMES = frozenset(
    """
    james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond
    jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian
    keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse jordan bryan billy joe bruce gabriel
    logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis
    mike bill sergei sergey dmitry ivan igor boris mikhail nikolai oleg volodymyr
    ali mohammed muhammad ahmed hassan hussein omar ibrahim jan lars erik sven per hans klaus jurgen pierre
    jacques carlos luis pedro antonio marco mario giovanni luca
    matthias dieter juergen wolfgang manfred helmut gerhard rainer uwe bernd stefan andreas markus tobias florian
    sebastian johannes lukas jonas felix moritz karl otto heinz horst gunther heinrich friedrich ulrich anders
    bjorn gunnar olaf olav magnus nils henrik mats leif rolf soren jens lasse mikkel pekka matti juha antti miguel
    javier alejandro jorge ricardo fernando rafael manuel francisco diego pablo andres sergio alvaro ignacio hernan
    tomas joaquin enrique esteban gustavo paolo giuseppe francesco alessandro stefano roberto matteo lorenzo
    riccardo jean-pierre michel philippe laurent olivier guillaume antoine thierry didier yves alain marcel rene
    liam conor declan fergal padraic seamus eamon brendan cormac donal niall ronan callum hamish angus duncan
    alasdair ewan rhys gareth dafydd ieuan tomos owain emrys huw pieter willem hendrik kees joost maarten sander
    ruud wim koen jeroen bart tomasz piotr krzysztof marek pawel wojciech andrzej zbigniew jerzy stanislaw vladimir
    alexei alexey pavel anton viktor yuri maxim konstantin leonid vasily dragan zoran goran milan josef vaclav jiri
    petr gabor laszlo istvan ferenc mehmet mustafa ahmet emre yusuf tariq khalid karim samir rashid abdul bilal
    imran rajesh sanjay vikram arjun ravi amit anil suresh wei jun hiroshi kenji takashi satoshi akira haruto emeka
    chidi kwame kofi sipho thabo simon martin neil graham nigel trevor colin gordon malcolm hugh rupert oliver
    harry alfie archie freddie toby jake luke max leo sam ben tom tim dan matt rob steve dave pete phil nick chris
    tony barry derek clive geoffrey leonard bernard cecil ernest stanley sidney alistair gavin craig darren lee
    dean glenn ross ian gerard
    """.split()
)


def gender_of(entity: LocalEntity, article: Article) -> str | None:
    """ "he", "she", or None where nothing tells."""
    by_name = _by_first_name(entity)
    for mention in entity.mentions[:12]:
        match = _HONORIFIC.search(article.text, max(0, mention.start - 12), mention.start)
        if match:
            told = "he" if match.group(1) in _MALE_HONORIFICS else "she"
            is_in_full = " " in article.text[mention.start : mention.end]
            if is_in_full or by_name in {None, told}:  # "Mrs Ek" beside "Jan Ek" is somebody else
                return told
    words = {word for role in entity.roles for word in re.findall(r"\w+", role.casefold())}
    if words & _FEMALE_ROLES:
        return "she"
    if words & _MALE_ROLES:
        return "he"
    return by_name


def is_called_otherwise(entity: LocalEntity, before: str) -> bool:
    """ "Mrs Ek", by the words `before` a mention, where Ek is Jan: she is his wife."""
    match, by_name = _HONORIFIC.search(before, max(0, len(before) - 12)), _by_first_name(entity)
    return match is not None and by_name not in {None, "he" if match.group(1) in _MALE_HONORIFICS else "she"}


def _by_first_name(entity: LocalEntity) -> str | None:
    first = entity.name.casefold().split(" ")[0]
    if first in _FEMALE_NAMES:
        return "she"
    return "he" if first in _MALE_NAMES else None
