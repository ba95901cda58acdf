/// The names of the features. `--explain` prints them; the order is part of the model's hash and is only ever added to at the end.
enum Template: UInt16, CaseIterable {
    // Trigger: keep or drop, and which type.
    case bias, entry, word, part, entryPart, lexiconOrder, previousWord, nextWord, wordPair, secondWord, secondPrevious, previousRole
    case clitic, pronoun, definite, sentenceOrder, headline, quoted, position
    case leftScope, leftSupport, leftResult, leftTrigger, rightTrigger, leftTriggerType, rightTriggerType, nearTriggers
    case countRight, countLeft, countGap, placeRight, placeLeft, timeNear, relative, leftPreposition, nextKind, nextEntry, nextPreposition
    case previousKind, previousEntry, secondKind, repeated, repeatedType, reportViolence, reportTopic, insideName, frameHere, sentenceTypes
    case governorWord, governorEntry, frameStance, agentKind, language, firstInSentence, leftVerb, complement
    // Status.
    case statusBias, statusType, statusPart, statusScope, statusScopeGap, statusGovernor, statusGovernorType, statusClitic, statusLeft,
        statusLeft2
    case statusWord, statusFrame, statusRight, statusNegation, statusComplement, statusGovernorPart, statusScopeType
    // Arguments: agent, target, place.
    case roleBias, roleDistance, roleSide, rolePreposition, roleKind, roleKindSide, roleEntryKind, roleOrder, rolePart, roleType,
        roleTypeSide
    case roleBetween, roleHead, roleClause, roleCount, roleTypeKindPreposition, rolePartSideOrder, roleEnclitic, roleSpeaker, roleFrame,
        roleWord
    case roleSentenceGap, roleCoordinated, roleAdjacent, roleSideEntry, roleOnly, roleHeadline, roleTrigger, roleBetweenTriggers,
        roleLength, roleNamed
    case roleLast, roleLead, roleAncestor, roleStatus, roleVerbBetween, roleTime, roleGroup, roleBetweenKind
    // Source.
    case sourceBias, sourceKind, sourceSide, sourceDistance, sourceSentenceGap, sourceType, sourceOpens, sourceStance, sourceQuoted,
        sourceSpeaker
    case sourceSelf, sourceNone, sourceOrder, sourceParagraph, sourceHere, sourceAgent, sourceContinues, sourceBetween, sourceEntry,
        sourceSelfType
    case sourceGroup, sourceRelayed, sourceDateline, sourceSpeakerKind
    // Stance.
    case stanceBias, stanceFrame, stanceType, stanceStatus, stanceKind, stanceAccused, stanceEntry
    // Dates.
    case dateBias, dateDistance, dateSide, dateSentenceGap, datePrecision, dateBasis, dateType, dateOrder, dateSpeech, dateNone, dateClause,
        dateFirst
    case dateStatus, dateBetween, datePart, dateHeadline, dateGroup, dateWord, dateOnly, datePrevious, dateInherit, dateInheritType,
        dateInheritKind
    // Tallies.
    case kindBias, kindNoun, kindLeft, kindRight, kindLeftGap, kindWho, kindPart, kindWord, kindPrevious, kindOthers, kindNear,
        kindLeftWord, kindRightWord
    case kindResult, kindOutcome, kindPair
    case ownerBias, ownerDistance, ownerSide, ownerSentenceGap, ownerType, ownerTypeKind, ownerBetween, ownerOrder, ownerPart, ownerResult,
        ownerClause
    case ownerConfidence, ownerKind, ownerPrevious
    // Added later.
    case classLeft, classRight, classBoth, weaponNear, firstPass, firstType, neighbour, neighbourPair, toldBefore, neighbourKept
    case kindShape, kindClass, dateBefore, sourceBefore, roleBefore, dateHost
    case typeVotes, typeNear, twin
    case relayNone, relayKind, relayWord, relayPreposition, relayGap, relayRule, relayLead, relayLeft, relaySide, relayBefore
    case dateStory, dateOpening, dateKin
    case scopeBias, scopeWord, scopeArmed, scopeTopic
    case kindClaimLeft, kindClaimRight, kindClaims, dateAge
    case sourceGoesOn, sourceWord, sourceAgrees, sourceLead, relayVoice, stanceNear
    case roleFilled, roleFilledCount, rolePlaceKin, roleActs, roleTaken, dateActs, dateTold, dateVoice
    case roleAway, roleStory, dateSyntax, dateAgent
    case scopePlace, scopeFacts
    case kindGovern, kindGovernLeft, kindGovernRight, kindFrame, kindThing
}
