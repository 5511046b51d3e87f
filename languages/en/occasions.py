"""What English gives as a reason that by itself means absence."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.OCCASION: """dentist dental doctor doctors gp optician physio vet hospital clinic mri surgery operation scan
        checkup therapy therapist counselling chemo dialysis physiotherapy orthodontist dermatologist
        midwife antenatal funeral wedding graduation christening baptism jury court appt appointment
        appointments appts exam exams dmv passport visa migraine migrane mot pickup donation haircut viewing
        chiropractor osteopath podiatrist vaccination vaccine jab booster biopsy colonoscopy solicitor
        notary embassy consulate biometrics nativity massage flu covid fever childcare boiler plumber errand
        errands honeymoon checkups ultrasound ivf""",
}

# Phrases, as patterns.
PHRASES = {
    Mark.OCCASION: (
        "blood|eye|driving test",
        "food poisoning",
        "moving house|home|flat|apartment",
        "house move",
        "school play|run|concert|holidays",
        "parents|parent's (') evening",
        "sports day",
        "check - up",
        "doctor's|doctors|dentist's|dentists appointment|appt",
        "school drop|pick (-) off|offs|up|ups",
        "drop|pick (-) offs|ups",
        "drop - off",
    ),
}
