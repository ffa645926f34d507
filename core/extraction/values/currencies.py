"""Currencies as news prints them: signs with the letters of their country, codes, and names with their country.

Signs and names that several countries share stand for the one that most English news means: "$" and "pounds".
"""


def _table(words: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in words.split())


CURRENCY_SIGNS = _table("$:USD £:GBP €:EUR ¥:JPY ₹:INR ₽:RUB ₩:KRW ₺:TRY ₴:UAH ₦:NGN ₪:ILS ₫:VND ₱:PHP ฿:THB ₿:BTC")
# Abbreviations before the figure: "Rs 5,000", "Sh500,000".
CURRENCY_ABBREVIATIONS = _table(
    "rs:INR sh:shilling shs:shilling ksh:KES ush:UGX tsh:TZS rp:IDR rm:MYR tk:BDT dh:AED dhs:AED"
)
# The letters that stand on either side of a dollar sign: "US$5", "$US5".
_DOLLARS = _table(
    "us:USD a:AUD au:AUD aus:AUD c:CAD ca:CAD can:CAD hk:HKD nz:NZD s:SGD sg:SGD nt:TWD r:BRL mx:MXN j:JMD z:ZWL fj:FJD"
)
_CODES = """USD EUR GBP JPY CNY RMB AUD CAD CHF HKD NZD SGD TWD INR PKR BDT LKR RUB UAH KRW BRL ZAR MXN SEK NOK DKK PLN
    CZK HUF RON ILS AED SAR QAR THB IDR MYR PHP VND NGN KES EGP GHS ARS CLP COP PEN""".split()
_NAMES = _table(
    """dollar:USD dollars:USD euro:EUR euros:EUR pounds:GBP yen:JPY yuan:CNY renminbi:CNY rupee:INR rupees:INR ruble:RUB
    rubles:RUB rouble:RUB roubles:RUB francs:CHF pesos:peso crowns:crown kronor:SEK kroner:krone kronur:ISK rand:ZAR
    reais:BRL ringgit:MYR baht:THB rupiah:IDR dong:VND lira:TRY shekel:ILS shekels:ILS dirhams:dirham riyals:riyal
    rials:rial dinars:dinar zloty:PLN zlotys:PLN forints:HUF koruna:CZK lei:RON hryvnia:UAH hryvnias:UAH naira:NGN
    shillings:shilling birr:ETB cedis:GHS taka:BDT tenge:KZT"""
)
CURRENCY_NAMES = {code.lower(): code for code in _CODES} | {"rmb": "CNY"} | _NAMES
CENTS = _table("cent:USD cents:USD pence:GBP kopecks:RUB")  # hundredths of a currency
# "Australian dollars", "Hong Kong dollars": the last word before the currency tells which.
_OF_COUNTRY = {
    "dollar": """us:USD american:USD australian:AUD canadian:CAD kong:HKD zealand:NZD singapore:SGD taiwan:TWD
        taiwanese:TWD jamaican:JMD fijian:FJD zimbabwean:ZWL zimbabwe:ZWL namibian:NAD bahamian:BSD""",
    "pound": "british:GBP egyptian:EGP lebanese:LBP syrian:SYP sudanese:SDG",
    "rupee": "indian:INR pakistani:PKR nepalese:NPR mauritian:MUR lankan:LKR",
    "franc": "swiss:CHF french:FRF belgian:BEF cfa:XOF rwandan:RWF congolese:CDF",
    "peso": "mexican:MXN argentine:ARS chilean:CLP colombian:COP philippine:PHP uruguayan:UYU cuban:CUP dominican:DOP",
    "shilling": "kenyan:KES ugandan:UGX tanzanian:TZS somali:SOS",
    "dinar": "kuwaiti:KWD iraqi:IQD jordanian:JOD serbian:RSD tunisian:TND",
    "krona": "swedish:SEK icelandic:ISK",
    "krone": "danish:DKK norwegian:NOK",
    "crown": "czech:CZK swedish:SEK danish:DKK norwegian:NOK",
    "ruble": "russian:RUB belarusian:BYN",
    "riyal": "saudi:SAR qatari:QAR",
    "lira": "turkish:TRY italian:ITL",
    "real": "brazilian:BRL",
    "won": "korean:KRW",
}
_CURRENCY_OF = {name: _table(countries) for name, countries in _OF_COUNTRY.items()}
_SINGULAR = _table("kronor:krona kroner:krone reais:real rouble:ruble roubles:ruble")
_MOST_WORDS = 3  # "South Korean won"


def dollar_of(letters: str) -> str | None:
    """Whose dollar the letters beside its sign tell, in lower case."""
    return _DOLLARS.get(letters)


def currency_named(words: tuple[str, ...]) -> tuple[str, int] | None:
    """The currency that these lower-case words begin with, and how many of them name it; None where none does."""
    for size in range(1, min(_MOST_WORDS, len(words))):
        name = words[size]
        countries = _CURRENCY_OF.get(_SINGULAR.get(name, name.removesuffix("s")), {})
        if words[size - 1] in countries:
            return countries[words[size - 1]], size + 1
    return (CURRENCY_NAMES[words[0]], 1) if words[0] in CURRENCY_NAMES else None
