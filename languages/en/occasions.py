"""What English gives as a reason that by itself means absence, by fields of life."""

from languages.meaning.mark import Mark
from languages.rule import Rule

APPOINTMENTS = """appt appts appointment appointments apptmt consultation checkup checkups viewing haircut hairdresser barber nails
    massage spa errand errands"""
DOCTORS = """dentist dentists dental hygienist doctor doctors gp optician opticians optometrist physio physiotherapist osteopath
    chiropractor podiatrist chiropodist dermatologist cardiologist neurologist gynecologist gynaecologist gynae obstetrician urologist
    oncologist pediatrician paediatrician psychiatrist psychologist therapist counsellor counselor orthodontist endodontist midwife
    nutritionist dietician dietitian audiologist vet vets veterinarian acupuncture acupuncturist surgeon"""
TREATMENT = """hospital clinic mri ct xray ultrasound mammogram endoscopy colonoscopy biopsy surgery operation scan scans bloods
    bloodwork therapy counselling counseling chemo chemotherapy radiotherapy dialysis physiotherapy antenatal prenatal smear
    vaccination vaccine vaccines jab jabs booster ivf rehab donation cataract  """
ILLNESS = """flu covid fever migraine migrane migraines headache diarrhoea diarrhea vomiting vertigo infection tonsillitis
    bronchitis pneumonia shingles chickenpox measles norovirus toothache backache sciatica concussion sprain allergies hayfever asthma
    dengue malaria typhoid hangover hungover burnout exhaustion insomnia cramps nausea"""
FAMILY = """wedding weddings engagement graduation christening baptism communion confirmation nativity childcare babysitter nursery
    honeymoon reunion anniversary funeral funerals burial cremation memorial shiva bris mitzvah birth adoption babysitting
    childminder creche crèche daycare nanny recital prom quinceanera quinceañera sangeet mehendi mehndi puja pooja"""
OFFICES = """jury court tribunal deposition solicitor lawyer attorney notary probate conveyancing embassy consulate visa passport
    biometrics dmv dvla immigration citizenship naturalisation naturalization mot nct rego aadhaar aadhar pan bank
    mortgage exam exams finals viva"""
HOUSE = """boiler plumber electrician builder builders handyman carpenter locksmith decorator decorators gardener roofer landlord removal
    removals movers landscaper exterminator geyser flood burglary"""
CAR = "garage mechanic carwash tyre tire tyres tires puncture towed"
TRAVEL = """trip trips getaway roadtrip cruise safari hike hiking camping skiing ski snowboarding fishing hunting festival gig concert pilgrimage
    umrah hajj marathon triathlon staycation citybreak cottage cabin chalet airbnb reservist reservists stag hen bachelor bachelorette"""

# Single words; a word may play several parts.
WORDS = {
    Mark.OCCASION: " ".join(
        (APPOINTMENTS, DOCTORS, TREATMENT, ILLNESS, FAMILY, OFFICES, HOUSE, CAR, TRAVEL, "migrane pickup inlaws")
    ),
    Mark.TODAY: "migraine migraines flu fever vomiting hungover diarrhoea diarrhea",
}

# Phrases, as patterns.
PHRASES = {
    Mark.OCCASION: (
        "blood|eye|driving|hearing|theory|smear|sight|allergy test|tests",
        "root canal",
        "tooth|teeth pulled|out|extraction|removal|removed",
        "wisdom teeth|tooth",
        "x - ray",
        "food|stomach|tummy poisoning|bug|ache|upset|flu",
        "head|chest|bad|heavy|sore|stinking|awful|terrible cold|cough|throat",
        "pink eye",
        "moving|move house|home|flat|flats|apartment|apartments|day|in|out",
        "house|home|flat|apartment move|moving|hunting|viewing|viewings|closing|inspection|survey",
        "closing on a|the|my|our (new) house|home|flat|condo|apartment",
        "school play|run|concert|holidays|trip|recital|sports|assembly|meeting|show|fair|open|nativity|graduation|pickup",
        "kids|kid's|children's|daughter's|son's (') recital|concert|show|game|match|play|tournament|carnival|party|graduation",
        "parents|parent's|parent (') evening|night|meeting",
        "parent - teacher|teachers (meeting|conference|evening|night|day)",
        "parent teacher meeting|conference|evening|night",
        "sports|athletics|swimming|swim day|carnival|gala|meet",
        "check - up",
        "doctor's|doctors|dentist's|dentists|vet's|vets|gp (appointment|appt|visit)",
        "dr|dr's|docs|doc|doc's|hospital|medical|dental|eye|bank|clinic appointment|appt|visit|check",
        "drop|dropping|take|taking|pick|picking (up) {kin} off|up|at|to",
        "drop|dropping {kin}",
        "drop|dropping|leave|leaving the|my car (off) (at|for|in)",
        "sick|ill|poorly kid|kids|child|baby|toddler|son|daughter|wife|husband|partner|mum|mom|dad",
        "in - laws|law",
        "native place|village",
        "in laws",
        "late|early|delayed|night|cancelled|canceled|red (-) (eye) flight|train|bus|ferry",
        "school drop|pick (-) off|offs|up|ups",
        "drop|pick (-) offs|ups",
        "pick - up",
        "drop - off",
        "jury duty|service",
        "civic|civil|military|national|reserve|reservist duty|service|training",
        "family emergency|matter|function|event|thing|visit|trip|reunion|occasion|commitment",
        "family|friend's|cousin's|sister's|brother's|mate's|friends|brothers|sisters wedding|engagement|funeral|graduation|birthday",
        "personal|medical emergency",
        "car|engine|transport trouble|problem|problems|breakdown|issue|issues",
        "car service|servicing|inspection|repair",
        "boiler|gas|meter|roof|broadband|internet service|servicing|man|guy|repair|reading|engineer|installation|install",
        "power|water cut|outage|leak",
        "road|ski|skiing|camping|fishing|hunting|hiking|anniversary|birthday|family|beach|lake|city|weekend|boys|girls|golf trip|weekend|break|holiday|vacation",
        "moose|deer|duck|elk|turkey hunting",
        "spring|half|mid (-) term|break",
        "bachelor|bachelorette|hen|stag|buck's|bucks|baby|bridal|housewarming|retirement party|do|shower|weekend|night",
        "world cup|series",
        "religious|temple|church|mosque function|festival|ceremony|service|holiday|observance|event",
        "marriage|wedding|engagement|naming|thread|housewarming|citizenship|award|memorial|graduation|convocation|house function|ceremony|anniversary|warming|reception",
        "house warming (ceremony|party)",
        "home|passport|visa|licence|license|green card|permit (card) visit|renewal|interview|appointment|office|inspection",
        "job|visa interview",
        "train|bus|rail|transit|tube strike|strikes",
        "snow day",
        "yom kippur|rosh hashanah|rosh hashana|hanukkah|passover|pesach|eid|ramadan|diwali|holi|navratri|durga puja|raksha bandhan (prayers)",
    ),
}

RULES = (
    Rule("kin", "(my|the|our|his|her) parents|kids|kid|son|daughter|mum|mom|mam|dad|wife|husband|partner|child|children|brother|sister|cousin|mother|father|family|dog|cat|granny|nan|little (one)", "my parents", lambda: True),
)  # fmt: skip
