"""How German asks for something."""

from languages.meaning.mark import Mark

# Single words; a word may play several parts.
WORDS = {
    Mark.REQUEST: """buche buchen beantrage beantragen bitte brauche bräuchte möchte will nehme nehmen haben hätte
        eintragen trage trag mach mache reiche einreichen beantragt plane eintrage genehmigen buch brauch
        bräucht möcht nehm nimm beantrag hätt vermerken vermerke vermerk vormerken reservieren notieren
        notier hinterlegen blocken freigeben gib wünsche wünsch wollte würd trüge planen""",
}

# Phrases, as patterns.
PHRASES = {
    Mark.REQUEST: (
        "spricht (et|irgend) was|etwas|irgendwas dagegen (,) (wenn|dass) (ich)",
        "wie wäre|wär es (mit)",
        "kann|könnte|darf|dürfte ich",
        "ich möchte|will|würde|hätte|brauche|nehme|bräuchte (gern|gerne|mir)",
        "trag|trage|buch|buche|nimm|gib mir|mich",
        "kannst|könntest|würdest|kann|könnt|könntet du|ihr|sie (bitte) (mir|mich)",
        "ist|wäre|wär|ginge|geht (es|das) (noch) möglich|okay|ok|drin|klar|ordnung",
        "wäre|wär (es) (super|schön|toll|prima|nett|lieb|möglich)",
        "würde|würd|möchte|möcht|hätte|hätt|nehme|nehm|brauche|brauch|bräuchte (ich) (mir) (gern|gerne|bitte)",
        "bitte um",
    ),
}
