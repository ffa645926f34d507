"""Words for things: those that outlets use of one thing, and those that count it together with others of its kind."""

# Words that outlets use of one thing, where no story has both as two things; the first stands for all.
_ONE_THING = """
    vessel ship boat ferry liner
    aircraft plane jet airliner airplane aeroplane jetliner flight
    home house dwelling
    earthquake quake tremor temblor
    gun firearm
    storm hurricane typhoon cyclone
    fire blaze wildfire inferno
    company firm
    phone smartphone handset
    car vehicle
    round shot bullet
    film movie
    tower skyscraper
    job post
    school academy
    explosion blast
    machine computer pc
    bill legislation
    copy unit
    building structure
    photo picture photograph image
    country nation
    law act statute
    case infection
    dose jab
    song track
    clip video
    document file
    factory plant
    shop store
    lawmaker legislator parliamentarian
    carriage wagon railcar
    lorry truck
    flat apartment
    hotel inn
    bag sack
    rubbish litter garbage trash refuse waste
    luggage baggage
    drug medicine medication
    tablet pill
    painting canvas
    journey trip voyage
    grave tomb
    coffin casket
    petrol gasoline
    allegation accusation
    licence license permit
    branch outlet
    crop harvest
    lawyer attorney solicitor barrister
    prison jail penitentiary
    lift elevator
    artefact artifact relic
    parcel package
    jewel gem
    turbine windmill
    junction intersection crossroad
    engine motor
    helicopter chopper
    bicycle bike cycle
    motorcycle motorbike
    tram streetcar trolley
    metro subway underground tube
    restaurant eatery
    booking reservation
    statue sculpture
    concert gig
    victory win triumph
    defeat loss
    forest wood woodland
    chicken hen
    operation surgery procedure
    exam examination
    scholarship bursary
    pavement sidewalk
    blackout outage
    investigation inquiry enquiry probe
    village hamlet
"""
THING_OF = {word: words.split()[0] for words in _ONE_THING.strip().splitlines() for word in words.split()}
# Kinds of what another outlet may count by a wider word: "14 assaults" are some "20 incidents" to a second reader.
_WIDER_WORDS = {
    "incident": "assault attack offence offense crime robbery burglary theft stabbing rape",
    "animal": "dog cat cow horse sheep pig goat",
    "weapon": "gun rifle pistol handgun knife grenade",
}
WIDER = {word: wide for wide, words in _WIDER_WORDS.items() for word in words.split()}
