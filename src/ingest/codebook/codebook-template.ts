/** A codebook to start from, with a comment for each part: what `readout init` writes when none is given. */
export function codebookTemplate(): string {
  return `# The codebook: who takes part in the negotiation and what is on the table. Written by a person, before or while reading.
# Everything after a # is a comment. Replace the example below; delete what you do not need.
codebook: 1                      # version of this format
negotiation:
  id: harbour-talks              # ids: lower-case letters, digits, dashes
  title: Talks on working hours in the harbour
  languages: [en]                # languages of the reports; English is read

parties:
  - id: union
    name: Dockers' Union
    role: party                  # party, mediator, guarantor or observer
    # Other names, adjectives, capitals and seats of government that stand for the party in reports.
    names: [the dockers, the union]
    people:
      - name: Maria Holt
        also: [M. Holt]          # other spellings
        office: chair            # "chair Maria Holt", "the chair"
        # from: 2031-01-01       # when the office or the side changed: first day
        # until: 2031-12-31      # and last day
  - id: operator
    name: Port Operator
    role: party
    names: [the operator, the company]
    people:
      - {name: Jon Vark, office: chief executive}
  - id: ministry
    name: Labour Ministry
    role: mediator
    names: [the ministry]
    people: []

issues:
  - id: night-shifts
    title: Night shifts
    # The two ends of the issue. The alternatives below go in order from the first end to the second.
    ends: [abolished, as the operator sees fit]
    words: [night work, night shift]       # phrases that reports use for the issue
    alternatives:                          # at least two; an id stands under one issue only. Once decisions name an id, a new
                                           # one takes them along: {id: no-nights, was: [abolished-nights], ...}
      - {id: no-nights, title: no night shifts, words: [abolish night work]}
      - {id: staffed-nights, title: night shifts with more staff}
      - {id: free-nights, title: night shifts as the operator plans them}

# Outlets and agencies that Readout does not know by itself; reports of one family count as one newsroom.
outlets:
  - {name: Coast Courier, family: Coast Papers}
  - {name: Meridian Press, wire: true, also: [MP]}   # wire: true for a news agency
`;
}
