"""Countries with their short forms and demonyms, continents, and organisations known by initials everywhere.

A demonym is a link to its country, never another name of it.
"""

from copydesk.core.extraction.words.name_forms import fold

# Canonical country: other forms that mean the same country.
_COUNTRIES = """
United States: U.S., US, USA, U.S.A., United States of America, America
United Kingdom: U.K., UK, Britain, Great Britain
China: People's Republic of China, PRC
Russia: Russian Federation
South Korea: Republic of Korea, ROK, S. Korea, S Korea
North Korea: Democratic People's Republic of Korea, DPRK, N. Korea, N Korea
Iran: Islamic Republic of Iran
Soviet Union: USSR, U.S.S.R.
United Arab Emirates: UAE, U.A.E.
Democratic Republic of the Congo: Democratic Republic of Congo, DRC, DR Congo
Czech Republic: Czechia
Myanmar: Burma
Ivory Coast: Cote d'Ivoire
Turkey: Türkiye
Macedonia: North Macedonia
Swaziland: Eswatini
Netherlands: Holland
Germany: Federal Republic of Germany
France: French Republic
Saudi Arabia: Kingdom of Saudi Arabia
Syria: Syrian Arab Republic
Venezuela: Bolivarian Republic of Venezuela
East Germany: German Democratic Republic, GDR
"""
_OTHER_COUNTRIES = """
Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium
Belize Benin Bhutan Bolivia Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada Chile Colombia Croatia Cuba
Cyprus Denmark Djibouti Ecuador Egypt Eritrea Estonia Ethiopia Fiji Finland Gabon Gambia Ghana Greece Guatemala
Guyana Haiti Honduras Hungary Iceland India Indonesia Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya
Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar
Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco
Mozambique Namibia Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines
Poland Portugal Qatar Romania Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden
Switzerland Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vanuatu
Vietnam Yemen Yugoslavia Zambia Zimbabwe Crimea Scotland Wales England
"""
_LONG_COUNTRIES = """
Costa Rica|El Salvador|Sri Lanka|New Zealand|South Africa|South Sudan|Saudi Arabia|Hong Kong|Dominican Republic
Puerto Rico|Sierra Leone|Papua New Guinea|Burkina Faso|Cape Verde|Equatorial Guinea|Northern Ireland
Bosnia and Herzegovina|San Marino|Trinidad and Tobago|Antigua and Barbuda|Saint Kitts and Nevis
Sao Tome and Principe|North Macedonia|West Bank|Gaza Strip
"""
_CONTINENTS = """
Africa|Asia|Europe|Antarctica|North America|South America|Latin America|Central America|Middle East|Southeast Asia
Eurasia|Eastern Europe|Western Europe|Central Europe|Central Asia|Balkans|Caribbean|Scandinavia|Arctic|Far East
West|East|Global South|Central and Eastern Europe|Sub-Saharan Africa|North Africa|East Asia|South Asia
Horn of Africa|Pacific|Atlantic|Indo-Pacific|Mediterranean|Persian Gulf|South China Sea|Black Sea|Baltic Sea
Baltics|Sahel|Caucasus|Himalayas|Alps|Asia-Pacific
"""
_STATES = """
District of Columbia|Washington DC
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska
Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania
Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming
"""
# As a dateline prints them, with their full stops.
_STATES_ABBREVIATED = """
Alabama: Ala.|Arizona: Ariz.|Arkansas: Ark.|California: Calif.|Colorado: Colo.|Connecticut: Conn.|Delaware: Del.
Florida: Fla.|Georgia: Ga.|Illinois: Ill.|Indiana: Ind.|Kansas: Kan.|Kentucky: Ky.|Louisiana: La.|Maryland: Md.
Massachusetts: Mass.|Michigan: Mich.|Minnesota: Minn.|Mississippi: Miss.|Missouri: Mo.|Montana: Mont.|Nebraska: Neb.
Nevada: Nev.|New Hampshire: N.H.|New Jersey: N.J.|New Mexico: N.M.|New York: N.Y.|North Carolina: N.C.
North Dakota: N.D.|Oklahoma: Okla.|Oregon: Ore.|Pennsylvania: Pa.|Rhode Island: R.I.|South Carolina: S.C.
South Dakota: S.D.|Tennessee: Tenn.|Texas: Tex.|Vermont: Vt.|Virginia: Va.|Washington: Wash.|West Virginia: W.Va.
Wisconsin: Wis.|Wyoming: Wyo.|Washington DC: D.C.
"""
# Where countries are governed from: news writes the place for the government.
_SEATS = """
Afghanistan: Kabul|Albania: Tirana|Algeria: Algiers|Angola: Luanda|Argentina: Buenos Aires|Armenia: Yerevan
Australia: Canberra|Austria: Vienna|Azerbaijan: Baku|Bangladesh: Dhaka|Belarus: Minsk|Bosnia and Herzegovina: Sarajevo
Brazil: Brasília|Bulgaria: Sofia|Cambodia: Phnom Penh|Canada: Ottawa|Chile: Santiago|China: Beijing|Colombia: Bogotá
Croatia: Zagreb|Cuba: Havana|Cyprus: Nicosia|Czech Republic: Prague|Democratic Republic of the Congo: Kinshasa
Denmark: Copenhagen|Ecuador: Quito|Egypt: Cairo|Estonia: Tallinn|Ethiopia: Addis Ababa|Finland: Helsinki|France: Paris
Georgia: Tbilisi|Germany: Berlin|Ghana: Accra|Greece: Athens|Hungary: Budapest|Iceland: Reykjavik|India: New Delhi
Indonesia: Jakarta|Iran: Tehran|Iraq: Baghdad|Ireland: Dublin|Israel: Jerusalem|Italy: Rome|Japan: Tokyo|Jordan: Amman
Kenya: Nairobi|Latvia: Riga|Lebanon: Beirut|Libya: Tripoli|Lithuania: Vilnius|Macedonia: Skopje|Malaysia: Kuala Lumpur
Mongolia: Ulaanbaatar|Morocco: Rabat|Nepal: Kathmandu|Netherlands: Amsterdam|New Zealand: Wellington|Nigeria: Abuja
North Korea: Pyongyang|Norway: Oslo|Pakistan: Islamabad|Palestine: Ramallah|Panama: Panama City|Philippines: Manila
Poland: Warsaw|Portugal: Lisbon|Qatar: Doha|Romania: Bucharest|Russia: Moscow, Kremlin|Saudi Arabia: Riyadh
Serbia: Belgrade|Slovakia: Bratislava|Slovenia: Ljubljana|Somalia: Mogadishu|South Africa: Pretoria|South Korea: Seoul
Spain: Madrid|Sudan: Khartoum|Sweden: Stockholm|Switzerland: Bern|Syria: Damascus|Taiwan: Taipei|Thailand: Bangkok
Tunisia: Tunis|Turkey: Ankara|Uganda: Kampala|Ukraine: Kyiv, Kiev|United Kingdom: London, Downing Street
United States: Washington, White House|Uruguay: Montevideo|Venezuela: Caracas|Vietnam: Hanoi
European Union: Brussels
"""
# Seats that are no capitals, or family names as well: the model's label decides what they are.
_NO_CAPITALS = ("Washington", "Kremlin", "White House", "Downing Street")
_ORGANISATIONS = """
European Union: E.U., EU
United Nations: U.N., UN
NATO: North Atlantic Treaty Organization, North Atlantic Treaty Organisation
European Central Bank: ECB
International Monetary Fund: IMF
World Health Organization: WHO, World Health Organisation
World Trade Organization: WTO, World Trade Organisation
Federal Bureau of Investigation: FBI, F.B.I.
Central Intelligence Agency: CIA, C.I.A.
Associated Press: AP
Group of Seven: G7, G-7
Group of 20: G20, G-20, Group of Twenty
BBC: British Broadcasting Corporation
NBC: National Broadcasting Company
ABC: American Broadcasting Company
CBS
CNN: Cable News Network
NPR: National Public Radio
Twitter
Pinterest
Facebook
YouTube
Instagram
WhatsApp
TikTok
LinkedIn
Reddit
Snapchat
"""
_DEMONYMS = """
Brit Afghan Albanian Algerian American Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani Bahraini
Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Briton Britons Bulgarian Burmese Cambodian
Cameroonian Canadian Catalan Chechen Chilean Chinese Colombian Congolese Croatian Cuban Cypriot Czech Dane Danes
Danish Dutch Ecuadorian Egyptian English Englishman Eritrean Estonian Ethiopian European Filipino Finn Finnish
French Frenchman Gazan Georgian German Ghanaian Greek Guatemalan Haitian Honduran Hungarian Icelandic Indian
Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian Kazakh Kenyan Korean Kosovar Kurd Kurdish
Kuwaiti Kyrgyz Laotian Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malaysian Maltese Mexican Moldovan
Mongolian Montenegrin Moroccan Nepalese Nepali Nicaraguan Nigerian Norwegian Omani Pakistani Palestinian Panamanian
Paraguayan Peruvian Pole Poles Polish Portuguese Qatari Romanian Russian Rwandan Saudi Scot Scots Scottish
Senegalese Serb Serbian Singaporean Slovak Slovenian Somali Soviet Spaniard Spanish Sudanese Swede Swedish Swiss
Syrian Taiwanese Tajik Tanzanian Thai Tibetan Tunisian Turk Turkish Turkmen Ugandan Ukrainian Uruguayan Uyghur
Uighur Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean African Asian Arab Arabian Arabic Latin Latino
Hispanic Western Westerner Eastern Sino Anglo Franco Christian Muslim Islamic Islamist Jewish Jew Catholic
Protestant Orthodox Sunni Shiite Shia Hindu Buddhist Sikh Mormon Evangelical Republican Democrat Democratic
Conservative Labour Tory Tories Communist Socialist Californian Texan Londoner Parisian Nazi Zionist Marxist Nordic
Baltic Balkan Caribbean Scandinavian Libertarian
"""


_LONG_DEMONYMS = """
Costa Rican|Saudi Arabian|New Zealander|South African|Sri Lankan|Puerto Rican|Hong Konger|El Salvadoran|Sierra Leonean
African American|Asian American|New Yorker|Middle Eastern
"""


def _split_lines(text: str) -> list[str]:
    return [part for part in text.replace("\n", "|").split("|") if part]


def _canonical(text: str) -> dict[str, str]:
    canonical = {}
    for line in text.strip().splitlines():
        name, _, forms = line.partition(": ")
        canonical.update({fold(form): fold(name) for form in [name, *forms.split(", ")] if form})
    return canonical


COUNTRIES = {
    **{fold(name): fold(name) for name in [*_OTHER_COUNTRIES.split(), *_split_lines(_LONG_COUNTRIES)]},
    **_canonical(_COUNTRIES),
}
STATES = frozenset(fold(name) for name in _split_lines(_STATES))
STATES_ABBREVIATED = {
    fold(short): fold(state) for state, _, short in (pair.partition(": ") for pair in _split_lines(_STATES_ABBREVIATED))
}
ORGANISATIONS = _canonical(_ORGANISATIONS)
DEMONYMS = frozenset(
    form for word in [*_DEMONYMS.split(), *_split_lines(_LONG_DEMONYMS)] for form in (fold(word), fold(word) + "s")
)
CONTINENTS = frozenset(fold(name) for name in _split_lines(_CONTINENTS))
_COUNTRY_OF_SEAT = {
    fold(seat): fold(country)
    for country, seats in (pair.split(": ") for pair in _split_lines(_SEATS))
    for seat in seats.split(", ")
}
CAPITALS = frozenset(_COUNTRY_OF_SEAT) - {fold(name) for name in _NO_CAPITALS}


def polity_of(folded: str) -> str | None:
    """The country that a country's name or the seat of its government stands for: "beijing" for "china"."""
    return COUNTRIES.get(folded) or _COUNTRY_OF_SEAT.get(folded)
