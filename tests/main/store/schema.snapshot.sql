-- index action_links_by_action on action_links
CREATE INDEX action_links_by_action ON action_links (action_id)

-- index amendments_by_entity on amendments
CREATE INDEX amendments_by_entity ON amendments (entity, entity_id)

-- index audit_entries_by_actor on audit_entries
CREATE INDEX audit_entries_by_actor ON audit_entries (actor, id)

-- index audit_entries_by_entity on audit_entries
CREATE INDEX audit_entries_by_entity ON audit_entries (entity, id)

-- index audit_entries_by_operation on audit_entries
CREATE INDEX audit_entries_by_operation ON audit_entries (operation, id)

-- index meetings_by_ref on meetings
CREATE UNIQUE INDEX meetings_by_ref ON meetings (ref) WHERE ref <> ''

-- index observations_by_indicator on observations
CREATE INDEX observations_by_indicator ON observations (indicator_id, period, recorded_at)
    

-- index observations_by_return on observations
CREATE INDEX observations_by_return ON observations (return_id) WHERE return_id IS NOT NULL

-- index observations_revised_once on observations
CREATE UNIQUE INDEX observations_revised_once ON observations (revises_id) WHERE revises_id IS NOT NULL
    

-- index pack_profiles_by_key on pack_profiles
CREATE INDEX pack_profiles_by_key ON pack_profiles (key, id)

-- index section_texts_by_period on section_texts
CREATE INDEX section_texts_by_period ON section_texts (profile, section, period, id)

-- index sqlite_autoindex_actions_1 on actions


-- index sqlite_autoindex_agencies_1 on agencies


-- index sqlite_autoindex_audit_entries_1 on audit_entries


-- index sqlite_autoindex_case_reviews_1 on case_reviews


-- index sqlite_autoindex_commentary_sign_offs_1 on commentary_sign_offs


-- index sqlite_autoindex_decisions_1 on decisions


-- index sqlite_autoindex_findings_1 on findings


-- index sqlite_autoindex_indicator_definitions_1 on indicator_definitions


-- index sqlite_autoindex_indicators_1 on indicators


-- index sqlite_autoindex_judgement_areas_1 on judgement_areas


-- index sqlite_autoindex_judgement_grades_1 on judgement_grades


-- index sqlite_autoindex_judgements_1 on judgements


-- index sqlite_autoindex_moderation_withdrawals_1 on moderation_withdrawals


-- index sqlite_autoindex_owner_returns_1 on owner_returns


-- index sqlite_autoindex_owner_workbooks_1 on owner_workbooks


-- index sqlite_autoindex_pack_finals_1 on pack_finals


-- index sqlite_autoindex_pack_publications_1 on pack_publications


-- index sqlite_autoindex_pack_publications_2 on pack_publications


-- index sqlite_autoindex_pack_publications_3 on pack_publications


-- index sqlite_autoindex_packs_1 on packs


-- index sqlite_autoindex_people_1 on people


-- index sqlite_autoindex_plans_1 on plans


-- index sqlite_autoindex_rebase_withdrawals_1 on rebase_withdrawals


-- index sqlite_autoindex_recommendations_1 on recommendations


-- index sqlite_autoindex_returns_1 on returns


-- index sqlite_autoindex_scrutiny_events_1 on scrutiny_events


-- index sqlite_autoindex_section_text_confirmations_1 on section_text_confirmations


-- index sqlite_autoindex_signing_keys_1 on signing_keys


-- index sqlite_autoindex_successions_1 on successions


-- index sqlite_autoindex_themes_1 on themes


-- index sqlite_autoindex_tracker_imports_1 on tracker_imports


-- index sqlite_autoindex_workstreams_1 on workstreams


-- index updates_by_action on updates
CREATE INDEX updates_by_action ON updates (action_id, reported_on)
    

-- index updates_corrected_once on updates
CREATE UNIQUE INDEX updates_corrected_once ON updates (corrects_id) WHERE corrects_id IS NOT NULL

-- table action_links on action_links
CREATE TABLE action_links (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        finding_id INTEGER REFERENCES findings (id),
        recommendation_id INTEGER REFERENCES recommendations (id),
        indicator_id INTEGER REFERENCES indicators (id),
        agency_id INTEGER REFERENCES agencies (id),
        needs_action_id INTEGER REFERENCES actions (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((finding_id IS NOT NULL) + (recommendation_id IS NOT NULL) + (indicator_id IS NOT NULL)
          + (agency_id IS NOT NULL) + (needs_action_id IS NOT NULL) = 1),
        CHECK (needs_action_id IS NULL OR needs_action_id <> action_id)
      ) STRICT
    

-- table actions on actions
CREATE TABLE actions (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        workstream_id INTEGER NOT NULL REFERENCES workstreams (id),
        title TEXT NOT NULL,
        success_measure TEXT NOT NULL DEFAULT '',
        lead_id INTEGER NOT NULL REFERENCES people (id),
        high_priority INTEGER NOT NULL DEFAULT 0 CHECK (high_priority IN (0, 1)),
        starts_on TEXT NOT NULL,
        baseline_due_on TEXT NOT NULL,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , description TEXT NOT NULL DEFAULT '') STRICT
    

-- table agencies on agencies
CREATE TABLE agencies (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      , recorded_at TEXT NOT NULL DEFAULT '') STRICT
    

-- table agenda_items on agenda_items
CREATE TABLE agenda_items (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        forward_item_id INTEGER REFERENCES forward_plan_items (id),
        position INTEGER NOT NULL,
        title TEXT NOT NULL CHECK (title <> ''),
        presenter TEXT NOT NULL DEFAULT '',
        minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table amendments on amendments
CREATE TABLE amendments (
        id INTEGER PRIMARY KEY,
        entity TEXT NOT NULL CHECK (entity IN ('agencies', 'people', 'plans', 'workstreams', 'actions', 'scrutiny_events',
          'judgements', 'findings', 'case_reviews', 'recommendations', 'meetings', 'agenda_items', 'forward_plan_items')),
        entity_id INTEGER NOT NULL,
        field TEXT NOT NULL CHECK (field <> ''),
        value_json TEXT NOT NULL CHECK (json_valid(value_json)),
        amended_on TEXT NOT NULL,
        amended_by TEXT NOT NULL CHECK (amended_by <> ''),
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table attendances on attendances
CREATE TABLE attendances (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        role TEXT NOT NULL CHECK (role <> ''),
        agency TEXT NOT NULL DEFAULT '',
        attendance TEXT NOT NULL CHECK (attendance IN ('present', 'apologies', 'deputy', 'absent', 'not_expected')),
        deputy TEXT NOT NULL DEFAULT '',
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table audit_entries on audit_entries
CREATE TABLE audit_entries (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        operation TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_ref TEXT NOT NULL,
        before_json TEXT,
        after_json TEXT,
        previous_sha256 TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE
      ) STRICT
    

-- table authorities on authorities
CREATE TABLE authorities (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        workspace_uid TEXT NOT NULL,
        name TEXT NOT NULL,
        la_code TEXT NOT NULL DEFAULT '',
        board_name TEXT NOT NULL,
        marking TEXT NOT NULL DEFAULT 'OFFICIAL-SENSITIVE',
        kind TEXT NOT NULL CHECK (kind IN ('real', 'published_sample', 'fictional_sample')),
        notice TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL
      ) STRICT
    

-- table baselines on baselines
CREATE TABLE baselines (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        points INTEGER CHECK (points >= 12),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table benchmarks on benchmarks
CREATE TABLE benchmarks (
      id INTEGER PRIMARY KEY,
      indicator_id INTEGER REFERENCES indicators (id),
      measure_code TEXT NOT NULL,
      measure TEXT NOT NULL,
      topic TEXT NOT NULL DEFAULT '',
      area TEXT NOT NULL CHECK (area IN ('authority', 'statistical_neighbours', 'region', 'england')),
      area_name TEXT NOT NULL,
      year TEXT NOT NULL,
      value REAL NOT NULL,
      source_id INTEGER REFERENCES sources (id),
      file_name TEXT,
      sha256 TEXT REFERENCES files (sha256),
      cell TEXT,
      recorded_at TEXT NOT NULL,
      CHECK ((file_name IS NULL) = (sha256 IS NULL) AND (file_name IS NULL) = (cell IS NULL))
    ) STRICT
  

-- table case_reviews on case_reviews
CREATE TABLE case_reviews (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('serious_case_review', 'practice_review', 'thematic', 'domestic_homicide', 'local_learning')),
        incident_period TEXT,
        published_on TEXT,
        publication TEXT NOT NULL CHECK (publication IN ('published', 'not_published', 'in_progress')),
        summary TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , commissioned_on TEXT, completed_on TEXT, not_published_reason TEXT NOT NULL DEFAULT '') STRICT
    

-- table chases on chases
CREATE TABLE chases (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL CHECK (sender <> ''),
        period TEXT NOT NULL,
        chased_on TEXT NOT NULL,
        chased_by TEXT NOT NULL CHECK (chased_by <> ''),
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table cleared_texts on cleared_texts
CREATE TABLE cleared_texts (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL CHECK (text <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        cleared_by TEXT NOT NULL,
        cleared_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table commentaries on commentaries
CREATE TABLE commentaries (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        author TEXT NOT NULL,
        written_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table commentary_sign_offs on commentary_sign_offs
CREATE TABLE commentary_sign_offs (
        id INTEGER PRIMARY KEY,
        commentary_id INTEGER NOT NULL UNIQUE REFERENCES commentaries (id),
        signed_off_by TEXT NOT NULL CHECK (signed_off_by <> ''),
        signed_off_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table decision_outcomes on decision_outcomes
CREATE TABLE decision_outcomes (
        id INTEGER PRIMARY KEY,
        decision_id INTEGER NOT NULL REFERENCES decisions (id),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped', 'became_action')),
        action_id INTEGER REFERENCES actions (id),
        note TEXT NOT NULL DEFAULT '',
        reported_on TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((state = 'became_action') = (action_id IS NOT NULL)),
        CHECK (state <> 'dropped' OR note <> '')
      ) STRICT
    

-- table decisions on decisions
CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        text TEXT NOT NULL,
        lead TEXT NOT NULL DEFAULT '',
        due_on TEXT,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , agenda_item_id INTEGER REFERENCES agenda_items (id), action_id INTEGER REFERENCES actions (id), indicator_id INTEGER REFERENCES indicators (id), finding_id INTEGER REFERENCES findings (id)) STRICT
    

-- table declarations on declarations
CREATE TABLE declarations (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        role TEXT NOT NULL CHECK (role <> ''),
        text TEXT NOT NULL CHECK (text <> ''),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table drafts on drafts
CREATE TABLE drafts (
        key TEXT PRIMARY KEY,
        body TEXT NOT NULL,
        kept_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
    

-- table due_date_changes on due_date_changes
CREATE TABLE due_date_changes (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        due_on TEXT NOT NULL,
        agreed_on TEXT NOT NULL,
        agreed_by TEXT NOT NULL CHECK (agreed_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , meeting_id INTEGER REFERENCES meetings (id)) STRICT
    

-- table evidence on evidence
CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        title TEXT NOT NULL,
        reference TEXT NOT NULL DEFAULT '',
        claimed_on TEXT NOT NULL,
        claimed_by TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , file_sha256 TEXT REFERENCES files (sha256), file_name TEXT NOT NULL DEFAULT '') STRICT
    

-- table evidence_decisions on evidence_decisions
CREATE TABLE evidence_decisions (
        id INTEGER PRIMARY KEY,
        evidence_id INTEGER NOT NULL REFERENCES evidence (id),
        state TEXT NOT NULL CHECK (state IN ('accepted', 'rejected', 'impact_tested')),
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        method TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      , impact TEXT CHECK (impact IN ('shown', 'partly_shown', 'not_shown')), result TEXT NOT NULL DEFAULT '', retest_on TEXT) STRICT
    

-- table exceptions_noted on exceptions_noted
CREATE TABLE exceptions_noted (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        subject TEXT NOT NULL CHECK (subject <> ''),
        said TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table files on files
CREATE TABLE files (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
      ) STRICT, WITHOUT ROWID
    

-- table finding_links on finding_links
CREATE TABLE finding_links (
        id INTEGER PRIMARY KEY,
        finding_id INTEGER NOT NULL REFERENCES findings (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table findings on findings
CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('priority_action', 'area_for_improvement', 'strength')),
        text TEXT NOT NULL,
        wording TEXT NOT NULL CHECK (wording IN ('verbatim', 'as_listed', 'theme', 'reconstructed')),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table forward_plan_items on forward_plan_items
CREATE TABLE forward_plan_items (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL CHECK (title <> ''),
        presenter TEXT NOT NULL DEFAULT '',
        repeats TEXT NOT NULL CHECK (repeats IN ('once', 'every_meeting', 'quarterly', 'half_yearly', 'yearly')),
        wanted_on TEXT NOT NULL,
        minutes INTEGER CHECK (minutes BETWEEN 1 AND 480),
        note TEXT NOT NULL DEFAULT '',
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table handovers on handovers
CREATE TABLE handovers (
        id INTEGER PRIMARY KEY,
        from_person_id INTEGER NOT NULL REFERENCES people (id),
        to_person_id INTEGER NOT NULL REFERENCES people (id),
        handed_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        CHECK (from_person_id <> to_person_id)
      ) STRICT
    

-- table indicator_aliases on indicator_aliases
CREATE TABLE indicator_aliases (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        indicator_id INTEGER REFERENCES indicators (id),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table indicator_definitions on indicator_definitions
CREATE TABLE indicator_definitions (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        version INTEGER NOT NULL CHECK (version >= 1),
        effective_from TEXT NOT NULL,
        name TEXT NOT NULL,
        group_name TEXT NOT NULL,
        numerator_label TEXT NOT NULL DEFAULT '',
        denominator_label TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL CHECK (unit IN ('count', 'number', 'percent', 'rate_per_10000', 'days', 'weeks', 'score')),
        polarity TEXT NOT NULL CHECK (polarity IN ('higher', 'lower', 'range', 'context')),
        range_low REAL,
        range_high REAL,
        statutory_timescale TEXT NOT NULL DEFAULT '',
        data_source TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL, decided_by TEXT NOT NULL DEFAULT '',
        UNIQUE (indicator_id, version),
        CHECK (polarity <> 'range' OR (range_low IS NOT NULL AND range_high IS NOT NULL AND range_low <= range_high))
      ) STRICT
    

-- table indicator_owners on indicator_owners
CREATE TABLE indicator_owners (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        owner_id INTEGER REFERENCES people (id),
        recorded_at TEXT NOT NULL
      , owns_from TEXT, handover_id INTEGER REFERENCES handovers (id)) STRICT
    

-- table indicator_retirements on indicator_retirements
CREATE TABLE indicator_retirements (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        from_period TEXT,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table indicator_targets on indicator_targets
CREATE TABLE indicator_targets (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        from_period TEXT NOT NULL,
        target REAL,
        amber_limit REAL,
        basis TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      , kind TEXT NOT NULL DEFAULT 'local' CHECK (kind IN ('local', 'national')), reason TEXT NOT NULL DEFAULT '', decided_by TEXT NOT NULL DEFAULT '') STRICT
    

-- table indicators on indicators
CREATE TABLE indicators (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        owner_id INTEGER REFERENCES people (id),
        monthly INTEGER NOT NULL DEFAULT 1 CHECK (monthly IN (0, 1)),
        retired_from TEXT,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table judgement_areas on judgement_areas
CREATE TABLE judgement_areas (
        id INTEGER PRIMARY KEY,
        framework TEXT NOT NULL CHECK (framework <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL,
        continues_id INTEGER REFERENCES judgement_areas (id),
        recorded_at TEXT NOT NULL,
        UNIQUE (framework, name)
      ) STRICT
    

-- table judgement_grades on judgement_grades
CREATE TABLE judgement_grades (
        id INTEGER PRIMARY KEY,
        framework TEXT NOT NULL CHECK (framework <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        rank INTEGER NOT NULL,
        recorded_at TEXT NOT NULL,
        UNIQUE (framework, name)
      ) STRICT
    

-- table judgements on judgements
CREATE TABLE judgements (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        position INTEGER NOT NULL,
        area TEXT NOT NULL,
        grade TEXT NOT NULL,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL, framework TEXT NOT NULL DEFAULT '',
        UNIQUE (event_id, area)
      ) STRICT
    

-- table layout_mappings on layout_mappings
CREATE TABLE layout_mappings (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        name TEXT NOT NULL,
        mapping_json TEXT,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table meeting_packs on meeting_packs
CREATE TABLE meeting_packs (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        pack_id INTEGER NOT NULL REFERENCES packs (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table meetings on meetings
CREATE TABLE meetings (
        id INTEGER PRIMARY KEY,
        held_on TEXT NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , ref TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'board'
        CHECK (kind IN ('board', 'subgroup', 'progress_review', 'between_meetings', 'other')), place TEXT NOT NULL DEFAULT '', starts_at TEXT NOT NULL DEFAULT '') STRICT
    

-- table milestone_reports on milestone_reports
CREATE TABLE milestone_reports (
        id INTEGER PRIMARY KEY,
        milestone_id INTEGER NOT NULL REFERENCES milestones (id),
        state TEXT NOT NULL CHECK (state IN ('due', 'reached', 'dropped')),
        due_on TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        reported_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table milestones on milestones
CREATE TABLE milestones (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        title TEXT NOT NULL CHECK (title <> ''),
        baseline_due_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table minutes on minutes
CREATE TABLE minutes (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        state TEXT NOT NULL CHECK (state IN ('draft', 'agreed')),
        text TEXT NOT NULL CHECK (text <> ''),
        written_on TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      , correction TEXT NOT NULL DEFAULT '') STRICT
    

-- table moderation_withdrawals on moderation_withdrawals
CREATE TABLE moderation_withdrawals (
        id INTEGER PRIMARY KEY,
        moderation_id INTEGER NOT NULL UNIQUE REFERENCES moderations (id),
        withdrawn_on TEXT NOT NULL,
        withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table moderations on moderations
CREATE TABLE moderations (
        id INTEGER PRIMARY KEY,
        action_id INTEGER REFERENCES actions (id),
        indicator_id INTEGER REFERENCES indicators (id),
        period TEXT,
        colour TEXT NOT NULL CHECK (colour IN ('red', 'amber', 'green', 'blue', 'grey')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        moderated_by TEXT NOT NULL CHECK (moderated_by <> ''),
        moderated_on TEXT NOT NULL,
        meeting_id INTEGER REFERENCES meetings (id),
        recorded_at TEXT NOT NULL, holds_until TEXT,
        CHECK ((action_id IS NULL) <> (indicator_id IS NULL)),
        CHECK ((indicator_id IS NULL) = (period IS NULL))
      ) STRICT
    

-- table observation_choices on observation_choices
CREATE TABLE observation_choices (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        observation_id INTEGER NOT NULL REFERENCES observations (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table observations on observations
CREATE TABLE observations (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        observed_on TEXT,
        value REAL,
        numerator REAL,
        denominator REAL,
        marker TEXT CHECK (marker IN ('suppressed', 'not_applicable', 'unavailable', 'low', 'unreliable', 'approximate', 'not_returned')),
        original_text TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        definition_version INTEGER NOT NULL DEFAULT 1,
        return_id INTEGER REFERENCES returns (id),
        sheet TEXT,
        cell TEXT,
        source_id INTEGER REFERENCES sources (id),
        revises_id INTEGER REFERENCES observations (id),
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL, provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
        FOREIGN KEY (indicator_id, definition_version) REFERENCES indicator_definitions (indicator_id, version),
        CHECK ((value IS NULL) <> (marker IS NULL)),
        CHECK ((return_id IS NULL) <> (source_id IS NULL)),
        CHECK (return_id IS NULL OR (sheet IS NOT NULL AND cell IS NOT NULL))
      ) STRICT
    

-- table owner_returns on owner_returns
CREATE TABLE owner_returns (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        workbook_id INTEGER NOT NULL REFERENCES owner_workbooks (id),
        received_on TEXT NOT NULL,
        decided_json TEXT NOT NULL CHECK (json_valid(decided_json)),
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table owner_workbooks on owner_workbooks
CREATE TABLE owner_workbooks (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        person_id INTEGER REFERENCES people (id),
        agency_id INTEGER REFERENCES agencies (id),
        made_on TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        sent_json TEXT NOT NULL CHECK (json_valid(sent_json)),
        recorded_at TEXT NOT NULL,
        CHECK ((person_id IS NULL) <> (agency_id IS NULL))
      ) STRICT
    

-- table pack_files on pack_files
CREATE TABLE pack_files (
        pack_id INTEGER NOT NULL REFERENCES packs (id),
        kind TEXT NOT NULL CHECK (kind IN ('pdf', 'xlsx')),
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        PRIMARY KEY (pack_id, kind)
      ) STRICT, WITHOUT ROWID
    

-- table pack_finals on pack_finals
CREATE TABLE pack_finals (
        id INTEGER PRIMARY KEY,
        pack_id INTEGER NOT NULL UNIQUE REFERENCES packs (id),
        readiness_json TEXT NOT NULL,
        warnings_accepted_because TEXT NOT NULL DEFAULT '',
        decided_by TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table pack_profiles on pack_profiles
CREATE TABLE pack_profiles (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL CHECK (key <> ''),
        body_json TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
        recorded_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table pack_publication_files on pack_publication_files
CREATE TABLE pack_publication_files (
        publication_id INTEGER NOT NULL REFERENCES pack_publications (id),
        kind TEXT NOT NULL CHECK (kind IN ('pdf', 'xlsx', 'plumbpack')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES files (sha256),
        PRIMARY KEY (publication_id, kind)
      ) STRICT, WITHOUT ROWID
    

-- table pack_publications on pack_publications
CREATE TABLE pack_publications (
        id INTEGER PRIMARY KEY,
        pack_id INTEGER NOT NULL UNIQUE REFERENCES packs (id),
        number INTEGER NOT NULL CHECK (number > 0),
        version INTEGER NOT NULL CHECK (version > 0),
        replaces_id INTEGER UNIQUE REFERENCES pack_publications (id),
        reason TEXT NOT NULL DEFAULT '',
        published_by TEXT NOT NULL,
        published_on TEXT NOT NULL,
        signing_key_id INTEGER NOT NULL REFERENCES signing_keys (id),
        document_sha256 TEXT NOT NULL REFERENCES files (sha256),
        manifest_json TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        UNIQUE (number, version),
        CHECK ((version = 1) = (replaces_id IS NULL)),
        CHECK (replaces_id IS NULL OR reason <> '')
      ) STRICT
    

-- table packs on packs
CREATE TABLE packs (
        id INTEGER PRIMARY KEY,
        edition TEXT NOT NULL CHECK (edition IN ('board', 'public', 'progress_review')),
        period TEXT NOT NULL,
        as_at_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'published')),
        title TEXT NOT NULL,
        snapshot_sha256 TEXT NOT NULL UNIQUE,
        snapshot_json TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      , profile TEXT NOT NULL DEFAULT 'monthly-board') STRICT
    

-- table people on people
CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        role TEXT NOT NULL,
        agency_id INTEGER NOT NULL REFERENCES agencies (id), recorded_at TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
        UNIQUE (role, agency_id)
      ) STRICT
    

-- table plans on plans
CREATE TABLE plans (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL CHECK (title <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('improvement', 'case_review', 'other')),
        purpose TEXT NOT NULL DEFAULT '',
        adopted_on TEXT,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table rebase_withdrawals on rebase_withdrawals
CREATE TABLE rebase_withdrawals (
        id INTEGER PRIMARY KEY,
        rebase_id INTEGER NOT NULL UNIQUE REFERENCES rebases (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table rebases on rebases
CREATE TABLE rebases (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table recommendation_responses on recommendation_responses
CREATE TABLE recommendation_responses (
        id INTEGER PRIMARY KEY,
        recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
        response TEXT NOT NULL CHECK (response IN ('accepted', 'accepted_in_part', 'not_accepted')),
        reason TEXT NOT NULL DEFAULT '',
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL,
        CHECK (response = 'accepted' OR reason <> '')
      ) STRICT
    

-- table recommendations on recommendations
CREATE TABLE recommendations (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        review_id INTEGER NOT NULL REFERENCES case_reviews (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        wording TEXT NOT NULL CHECK (wording IN ('verbatim', 'as_listed', 'theme', 'reconstructed')),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table response_deadlines on response_deadlines
CREATE TABLE response_deadlines (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        requirement TEXT NOT NULL CHECK (requirement <> ''),
        counted_from_on TEXT,
        working_days INTEGER CHECK (working_days BETWEEN 1 AND 400),
        due_on TEXT NOT NULL,
        basis TEXT NOT NULL CHECK (basis <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((counted_from_on IS NULL) = (working_days IS NULL))
      ) STRICT
    

-- table response_reports on response_reports
CREATE TABLE response_reports (
        id INTEGER PRIMARY KEY,
        deadline_id INTEGER NOT NULL REFERENCES response_deadlines (id),
        state TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'returned', 'withdrawn')),
        reported_on TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table return_schedule_indicators on return_schedule_indicators
CREATE TABLE return_schedule_indicators (
        schedule_id INTEGER NOT NULL REFERENCES return_schedules (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        PRIMARY KEY (schedule_id, indicator_id)
      ) STRICT, WITHOUT ROWID
    

-- table return_schedules on return_schedules
CREATE TABLE return_schedules (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL CHECK (sender <> ''),
        contact TEXT NOT NULL DEFAULT '',
        first_period TEXT NOT NULL,
        last_period TEXT,
        every_months INTEGER NOT NULL CHECK (every_months IN (1, 3, 6, 12)),
        due_working_days INTEGER NOT NULL CHECK (due_working_days BETWEEN 1 AND 90),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table returns on returns
CREATE TABLE returns (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        sender TEXT NOT NULL DEFAULT '',
        period TEXT NOT NULL,
        received_on TEXT NOT NULL,
        layout TEXT NOT NULL,
        left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out >= 0),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table scrutiny_events on scrutiny_events
CREATE TABLE scrutiny_events (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('inspection', 'focused_visit', 'monitoring_visit', 'direction', 'commissioner_report',
          'progress_review', 'appointment', 'statement', 'other')),
        title TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '',
        starts_on TEXT NOT NULL,
        ends_on TEXT,
        published_on TEXT,
        date_precision TEXT NOT NULL DEFAULT 'day' CHECK (date_precision IN ('day', 'month', 'year')),
        summary TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table section_text_confirmations on section_text_confirmations
CREATE TABLE section_text_confirmations (
        id INTEGER PRIMARY KEY,
        section_text_id INTEGER NOT NULL UNIQUE REFERENCES section_texts (id),
        confirmed_by TEXT NOT NULL,
        confirmed_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table section_texts on section_texts
CREATE TABLE section_texts (
        id INTEGER PRIMARY KEY,
        profile TEXT NOT NULL CHECK (profile <> ''),
        section TEXT NOT NULL CHECK (section <> ''),
        period TEXT NOT NULL,
        text TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_on TEXT NOT NULL,
        carried_from INTEGER REFERENCES section_texts (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table settings on settings
CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
    

-- table sign_offs on sign_offs
CREATE TABLE sign_offs (
        id INTEGER PRIMARY KEY,
        review_id INTEGER REFERENCES case_reviews (id),
        action_id INTEGER REFERENCES actions (id),
        agency_id INTEGER NOT NULL REFERENCES agencies (id),
        signed INTEGER NOT NULL DEFAULT 1 CHECK (signed IN (0, 1)),
        signed_on TEXT NOT NULL,
        signed_by TEXT NOT NULL CHECK (signed_by <> ''),
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((review_id IS NULL) <> (action_id IS NULL))
      ) STRICT
    

-- table signing_keys on signing_keys
CREATE TABLE signing_keys (
        id INTEGER PRIMARY KEY,
        public_key TEXT NOT NULL UNIQUE,
        private_key TEXT NOT NULL,
        made_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table sources on sources
CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        publisher TEXT NOT NULL,
        published_on TEXT,
        url TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
      ) STRICT
    

-- table spc_options on spc_options
CREATE TABLE spc_options (
        id INTEGER PRIMARY KEY,
        valid_from TEXT NOT NULL,
        run_length INTEGER NOT NULL CHECK (run_length IN (6, 7)),
        two_in_three TEXT NOT NULL CHECK (two_in_three IN ('package', 'mdc2023')),
        screen_outliers INTEGER NOT NULL CHECK (screen_outliers IN (0, 1)),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table successions on successions
CREATE TABLE successions (
        id INTEGER PRIMARY KEY,
        from_action_id INTEGER NOT NULL REFERENCES actions (id),
        to_action_id INTEGER NOT NULL REFERENCES actions (id),
        kind TEXT NOT NULL CHECK (kind IN ('split', 'merge', 'supersede')),
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL, meeting_id INTEGER REFERENCES meetings (id),
        UNIQUE (from_action_id, to_action_id),
        CHECK (from_action_id <> to_action_id)
      ) STRICT
    

-- table theme_links on theme_links
CREATE TABLE theme_links (
        id INTEGER PRIMARY KEY,
        recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
        theme_id INTEGER NOT NULL REFERENCES themes (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table themes on themes
CREATE TABLE themes (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table tracker_imports on tracker_imports
CREATE TABLE tracker_imports (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        imported_on TEXT NOT NULL,
        decided_json TEXT NOT NULL CHECK (json_valid(decided_json)),
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table tracker_mappings on tracker_mappings
CREATE TABLE tracker_mappings (
        id INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        name TEXT NOT NULL,
        mapping_json TEXT CHECK (json_valid(mapping_json)),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table trajectory_points on trajectory_points
CREATE TABLE trajectory_points (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        target REAL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    

-- table updates on updates
CREATE TABLE updates (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        reported_on TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'completed', 'cancelled', 'superseded')),
        progress_percent INTEGER CHECK (progress_percent BETWEEN 0 AND 100),
        self_rating TEXT CHECK (self_rating IN ('red', 'amber', 'green', 'blue', 'grey')),
        forecast_on TEXT,
        narrative TEXT NOT NULL DEFAULT '',
        reported_by TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      , agency_id INTEGER REFERENCES agencies (id), corrects_id INTEGER REFERENCES updates (id), file_sha256 TEXT REFERENCES files (sha256), file_name TEXT, sheet TEXT, cell TEXT, meeting_id INTEGER REFERENCES meetings (id), correction_reason TEXT NOT NULL DEFAULT '') STRICT
    

-- table workstreams on workstreams
CREATE TABLE workstreams (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        lead_id INTEGER REFERENCES people (id),
        position INTEGER NOT NULL
      , plan_id INTEGER REFERENCES plans (id), recorded_at TEXT NOT NULL DEFAULT '') STRICT
    

-- trigger action_links_no_delete on action_links
CREATE TRIGGER action_links_no_delete BEFORE DELETE ON action_links
      BEGIN SELECT RAISE(ABORT, 'action_links is append-only'); END

-- trigger action_links_no_update on action_links
CREATE TRIGGER action_links_no_update BEFORE UPDATE ON action_links
      BEGIN SELECT RAISE(ABORT, 'action_links is append-only'); END

-- trigger actions_baseline_is_set_once on actions
CREATE TRIGGER actions_baseline_is_set_once BEFORE UPDATE OF baseline_due_on, ref, recorded_at ON actions
      BEGIN SELECT RAISE(ABORT, 'the baseline due date of an action is set once'); END

-- trigger actions_no_delete on actions
CREATE TRIGGER actions_no_delete BEFORE DELETE ON actions
      BEGIN SELECT RAISE(ABORT, 'actions are cancelled or superseded, never deleted'); END

-- trigger agenda_items_no_delete on agenda_items
CREATE TRIGGER agenda_items_no_delete BEFORE DELETE ON agenda_items
      BEGIN SELECT RAISE(ABORT, 'agenda_items is append-only'); END

-- trigger agenda_items_no_update on agenda_items
CREATE TRIGGER agenda_items_no_update BEFORE UPDATE ON agenda_items
      BEGIN SELECT RAISE(ABORT, 'agenda_items is append-only'); END

-- trigger amendments_no_delete on amendments
CREATE TRIGGER amendments_no_delete BEFORE DELETE ON amendments
      BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END

-- trigger amendments_no_update on amendments
CREATE TRIGGER amendments_no_update BEFORE UPDATE ON amendments
      BEGIN SELECT RAISE(ABORT, 'amendments is append-only'); END

-- trigger attendances_no_delete on attendances
CREATE TRIGGER attendances_no_delete BEFORE DELETE ON attendances
      BEGIN SELECT RAISE(ABORT, 'attendances is append-only'); END

-- trigger attendances_no_update on attendances
CREATE TRIGGER attendances_no_update BEFORE UPDATE ON attendances
      BEGIN SELECT RAISE(ABORT, 'attendances is append-only'); END

-- trigger audit_entries_no_delete on audit_entries
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END

-- trigger audit_entries_no_update on audit_entries
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END

-- trigger baselines_no_delete on baselines
CREATE TRIGGER baselines_no_delete BEFORE DELETE ON baselines
      BEGIN SELECT RAISE(ABORT, 'baselines is append-only'); END

-- trigger baselines_no_update on baselines
CREATE TRIGGER baselines_no_update BEFORE UPDATE ON baselines
      BEGIN SELECT RAISE(ABORT, 'baselines is append-only'); END

-- trigger benchmarks_no_delete on benchmarks
CREATE TRIGGER benchmarks_no_delete BEFORE DELETE ON benchmarks
      BEGIN SELECT RAISE(ABORT, 'benchmarks is append-only'); END

-- trigger benchmarks_no_update on benchmarks
CREATE TRIGGER benchmarks_no_update BEFORE UPDATE ON benchmarks
      BEGIN SELECT RAISE(ABORT, 'benchmarks is append-only'); END

-- trigger chases_no_delete on chases
CREATE TRIGGER chases_no_delete BEFORE DELETE ON chases
      BEGIN SELECT RAISE(ABORT, 'chases is append-only'); END

-- trigger chases_no_update on chases
CREATE TRIGGER chases_no_update BEFORE UPDATE ON chases
      BEGIN SELECT RAISE(ABORT, 'chases is append-only'); END

-- trigger cleared_texts_no_delete on cleared_texts
CREATE TRIGGER cleared_texts_no_delete BEFORE DELETE ON cleared_texts
      BEGIN SELECT RAISE(ABORT, 'cleared_texts is append-only'); END

-- trigger cleared_texts_no_update on cleared_texts
CREATE TRIGGER cleared_texts_no_update BEFORE UPDATE ON cleared_texts
      BEGIN SELECT RAISE(ABORT, 'cleared_texts is append-only'); END

-- trigger commentaries_no_delete on commentaries
CREATE TRIGGER commentaries_no_delete BEFORE DELETE ON commentaries
      BEGIN SELECT RAISE(ABORT, 'commentaries is append-only'); END

-- trigger commentaries_no_update on commentaries
CREATE TRIGGER commentaries_no_update BEFORE UPDATE ON commentaries
      BEGIN SELECT RAISE(ABORT, 'commentaries is append-only'); END

-- trigger commentary_sign_offs_no_delete on commentary_sign_offs
CREATE TRIGGER commentary_sign_offs_no_delete BEFORE DELETE ON commentary_sign_offs
      BEGIN SELECT RAISE(ABORT, 'commentary_sign_offs is append-only'); END

-- trigger commentary_sign_offs_no_update on commentary_sign_offs
CREATE TRIGGER commentary_sign_offs_no_update BEFORE UPDATE ON commentary_sign_offs
      BEGIN SELECT RAISE(ABORT, 'commentary_sign_offs is append-only'); END

-- trigger decision_outcomes_no_delete on decision_outcomes
CREATE TRIGGER decision_outcomes_no_delete BEFORE DELETE ON decision_outcomes
      BEGIN SELECT RAISE(ABORT, 'decision_outcomes is append-only'); END

-- trigger decision_outcomes_no_update on decision_outcomes
CREATE TRIGGER decision_outcomes_no_update BEFORE UPDATE ON decision_outcomes
      BEGIN SELECT RAISE(ABORT, 'decision_outcomes is append-only'); END

-- trigger decisions_no_delete on decisions
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END

-- trigger decisions_no_update on decisions
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END

-- trigger declarations_no_delete on declarations
CREATE TRIGGER declarations_no_delete BEFORE DELETE ON declarations
      BEGIN SELECT RAISE(ABORT, 'declarations is append-only'); END

-- trigger declarations_no_update on declarations
CREATE TRIGGER declarations_no_update BEFORE UPDATE ON declarations
      BEGIN SELECT RAISE(ABORT, 'declarations is append-only'); END

-- trigger due_date_changes_no_delete on due_date_changes
CREATE TRIGGER due_date_changes_no_delete BEFORE DELETE ON due_date_changes
      BEGIN SELECT RAISE(ABORT, 'due_date_changes is append-only'); END

-- trigger due_date_changes_no_update on due_date_changes
CREATE TRIGGER due_date_changes_no_update BEFORE UPDATE ON due_date_changes
      BEGIN SELECT RAISE(ABORT, 'due_date_changes is append-only'); END

-- trigger evidence_decisions_no_delete on evidence_decisions
CREATE TRIGGER evidence_decisions_no_delete BEFORE DELETE ON evidence_decisions
      BEGIN SELECT RAISE(ABORT, 'evidence_decisions is append-only'); END

-- trigger evidence_decisions_no_update on evidence_decisions
CREATE TRIGGER evidence_decisions_no_update BEFORE UPDATE ON evidence_decisions
      BEGIN SELECT RAISE(ABORT, 'evidence_decisions is append-only'); END

-- trigger evidence_no_delete on evidence
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END

-- trigger evidence_no_update on evidence
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END

-- trigger exceptions_noted_no_delete on exceptions_noted
CREATE TRIGGER exceptions_noted_no_delete BEFORE DELETE ON exceptions_noted
      BEGIN SELECT RAISE(ABORT, 'exceptions_noted is append-only'); END

-- trigger exceptions_noted_no_update on exceptions_noted
CREATE TRIGGER exceptions_noted_no_update BEFORE UPDATE ON exceptions_noted
      BEGIN SELECT RAISE(ABORT, 'exceptions_noted is append-only'); END

-- trigger files_no_delete on files
CREATE TRIGGER files_no_delete BEFORE DELETE ON files
      BEGIN SELECT RAISE(ABORT, 'files is append-only'); END

-- trigger files_no_update on files
CREATE TRIGGER files_no_update BEFORE UPDATE ON files
      BEGIN SELECT RAISE(ABORT, 'files is append-only'); END

-- trigger finding_links_no_delete on finding_links
CREATE TRIGGER finding_links_no_delete BEFORE DELETE ON finding_links
      BEGIN SELECT RAISE(ABORT, 'finding_links is append-only'); END

-- trigger finding_links_no_update on finding_links
CREATE TRIGGER finding_links_no_update BEFORE UPDATE ON finding_links
      BEGIN SELECT RAISE(ABORT, 'finding_links is append-only'); END

-- trigger forward_plan_items_no_delete on forward_plan_items
CREATE TRIGGER forward_plan_items_no_delete BEFORE DELETE ON forward_plan_items
      BEGIN SELECT RAISE(ABORT, 'forward_plan_items is append-only'); END

-- trigger forward_plan_items_no_update on forward_plan_items
CREATE TRIGGER forward_plan_items_no_update BEFORE UPDATE ON forward_plan_items
      BEGIN SELECT RAISE(ABORT, 'forward_plan_items is append-only'); END

-- trigger handovers_no_delete on handovers
CREATE TRIGGER handovers_no_delete BEFORE DELETE ON handovers
      BEGIN SELECT RAISE(ABORT, 'handovers is append-only'); END

-- trigger handovers_no_update on handovers
CREATE TRIGGER handovers_no_update BEFORE UPDATE ON handovers
      BEGIN SELECT RAISE(ABORT, 'handovers is append-only'); END

-- trigger indicator_aliases_no_delete on indicator_aliases
CREATE TRIGGER indicator_aliases_no_delete BEFORE DELETE ON indicator_aliases
      BEGIN SELECT RAISE(ABORT, 'indicator_aliases is append-only'); END

-- trigger indicator_aliases_no_update on indicator_aliases
CREATE TRIGGER indicator_aliases_no_update BEFORE UPDATE ON indicator_aliases
      BEGIN SELECT RAISE(ABORT, 'indicator_aliases is append-only'); END

-- trigger indicator_definitions_no_delete on indicator_definitions
CREATE TRIGGER indicator_definitions_no_delete BEFORE DELETE ON indicator_definitions
      BEGIN SELECT RAISE(ABORT, 'indicator_definitions is append-only'); END

-- trigger indicator_definitions_no_update on indicator_definitions
CREATE TRIGGER indicator_definitions_no_update BEFORE UPDATE ON indicator_definitions
      BEGIN SELECT RAISE(ABORT, 'indicator_definitions is append-only'); END

-- trigger indicator_owners_no_delete on indicator_owners
CREATE TRIGGER indicator_owners_no_delete BEFORE DELETE ON indicator_owners
      BEGIN SELECT RAISE(ABORT, 'indicator_owners is append-only'); END

-- trigger indicator_owners_no_update on indicator_owners
CREATE TRIGGER indicator_owners_no_update BEFORE UPDATE ON indicator_owners
      BEGIN SELECT RAISE(ABORT, 'indicator_owners is append-only'); END

-- trigger indicator_retirements_no_delete on indicator_retirements
CREATE TRIGGER indicator_retirements_no_delete BEFORE DELETE ON indicator_retirements
      BEGIN SELECT RAISE(ABORT, 'indicator_retirements is append-only'); END

-- trigger indicator_retirements_no_update on indicator_retirements
CREATE TRIGGER indicator_retirements_no_update BEFORE UPDATE ON indicator_retirements
      BEGIN SELECT RAISE(ABORT, 'indicator_retirements is append-only'); END

-- trigger indicator_targets_no_delete on indicator_targets
CREATE TRIGGER indicator_targets_no_delete BEFORE DELETE ON indicator_targets
      BEGIN SELECT RAISE(ABORT, 'indicator_targets is append-only'); END

-- trigger indicator_targets_no_update on indicator_targets
CREATE TRIGGER indicator_targets_no_update BEFORE UPDATE ON indicator_targets
      BEGIN SELECT RAISE(ABORT, 'indicator_targets is append-only'); END

-- trigger judgement_areas_no_delete on judgement_areas
CREATE TRIGGER judgement_areas_no_delete BEFORE DELETE ON judgement_areas
      BEGIN SELECT RAISE(ABORT, 'judgement_areas is append-only'); END

-- trigger judgement_areas_no_update on judgement_areas
CREATE TRIGGER judgement_areas_no_update BEFORE UPDATE ON judgement_areas
      BEGIN SELECT RAISE(ABORT, 'judgement_areas is append-only'); END

-- trigger judgement_grades_no_delete on judgement_grades
CREATE TRIGGER judgement_grades_no_delete BEFORE DELETE ON judgement_grades
      BEGIN SELECT RAISE(ABORT, 'judgement_grades is append-only'); END

-- trigger judgement_grades_no_update on judgement_grades
CREATE TRIGGER judgement_grades_no_update BEFORE UPDATE ON judgement_grades
      BEGIN SELECT RAISE(ABORT, 'judgement_grades is append-only'); END

-- trigger layout_mappings_no_delete on layout_mappings
CREATE TRIGGER layout_mappings_no_delete BEFORE DELETE ON layout_mappings
      BEGIN SELECT RAISE(ABORT, 'layout_mappings is append-only'); END

-- trigger layout_mappings_no_update on layout_mappings
CREATE TRIGGER layout_mappings_no_update BEFORE UPDATE ON layout_mappings
      BEGIN SELECT RAISE(ABORT, 'layout_mappings is append-only'); END

-- trigger meeting_packs_no_delete on meeting_packs
CREATE TRIGGER meeting_packs_no_delete BEFORE DELETE ON meeting_packs
      BEGIN SELECT RAISE(ABORT, 'meeting_packs is append-only'); END

-- trigger meeting_packs_no_update on meeting_packs
CREATE TRIGGER meeting_packs_no_update BEFORE UPDATE ON meeting_packs
      BEGIN SELECT RAISE(ABORT, 'meeting_packs is append-only'); END

-- trigger milestone_reports_no_delete on milestone_reports
CREATE TRIGGER milestone_reports_no_delete BEFORE DELETE ON milestone_reports
      BEGIN SELECT RAISE(ABORT, 'milestone_reports is append-only'); END

-- trigger milestone_reports_no_update on milestone_reports
CREATE TRIGGER milestone_reports_no_update BEFORE UPDATE ON milestone_reports
      BEGIN SELECT RAISE(ABORT, 'milestone_reports is append-only'); END

-- trigger milestones_no_delete on milestones
CREATE TRIGGER milestones_no_delete BEFORE DELETE ON milestones
      BEGIN SELECT RAISE(ABORT, 'milestones is append-only'); END

-- trigger milestones_no_update on milestones
CREATE TRIGGER milestones_no_update BEFORE UPDATE ON milestones
      BEGIN SELECT RAISE(ABORT, 'milestones is append-only'); END

-- trigger minutes_no_delete on minutes
CREATE TRIGGER minutes_no_delete BEFORE DELETE ON minutes
      BEGIN SELECT RAISE(ABORT, 'minutes is append-only'); END

-- trigger minutes_no_update on minutes
CREATE TRIGGER minutes_no_update BEFORE UPDATE ON minutes
      BEGIN SELECT RAISE(ABORT, 'minutes is append-only'); END

-- trigger moderation_withdrawals_no_delete on moderation_withdrawals
CREATE TRIGGER moderation_withdrawals_no_delete BEFORE DELETE ON moderation_withdrawals
      BEGIN SELECT RAISE(ABORT, 'moderation_withdrawals is append-only'); END

-- trigger moderation_withdrawals_no_update on moderation_withdrawals
CREATE TRIGGER moderation_withdrawals_no_update BEFORE UPDATE ON moderation_withdrawals
      BEGIN SELECT RAISE(ABORT, 'moderation_withdrawals is append-only'); END

-- trigger moderations_no_delete on moderations
CREATE TRIGGER moderations_no_delete BEFORE DELETE ON moderations
      BEGIN SELECT RAISE(ABORT, 'moderations is append-only'); END

-- trigger moderations_no_update on moderations
CREATE TRIGGER moderations_no_update BEFORE UPDATE ON moderations
      BEGIN SELECT RAISE(ABORT, 'moderations is append-only'); END

-- trigger observation_choices_no_delete on observation_choices
CREATE TRIGGER observation_choices_no_delete BEFORE DELETE ON observation_choices
      BEGIN SELECT RAISE(ABORT, 'observation_choices is append-only'); END

-- trigger observation_choices_no_update on observation_choices
CREATE TRIGGER observation_choices_no_update BEFORE UPDATE ON observation_choices
      BEGIN SELECT RAISE(ABORT, 'observation_choices is append-only'); END

-- trigger observations_no_delete on observations
CREATE TRIGGER observations_no_delete BEFORE DELETE ON observations
      BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END

-- trigger observations_no_update on observations
CREATE TRIGGER observations_no_update BEFORE UPDATE ON observations
      BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END

-- trigger owner_returns_no_delete on owner_returns
CREATE TRIGGER owner_returns_no_delete BEFORE DELETE ON owner_returns
      BEGIN SELECT RAISE(ABORT, 'owner_returns is append-only'); END

-- trigger owner_returns_no_update on owner_returns
CREATE TRIGGER owner_returns_no_update BEFORE UPDATE ON owner_returns
      BEGIN SELECT RAISE(ABORT, 'owner_returns is append-only'); END

-- trigger owner_workbooks_no_delete on owner_workbooks
CREATE TRIGGER owner_workbooks_no_delete BEFORE DELETE ON owner_workbooks
      BEGIN SELECT RAISE(ABORT, 'owner_workbooks is append-only'); END

-- trigger owner_workbooks_no_update on owner_workbooks
CREATE TRIGGER owner_workbooks_no_update BEFORE UPDATE ON owner_workbooks
      BEGIN SELECT RAISE(ABORT, 'owner_workbooks is append-only'); END

-- trigger pack_files_no_delete on pack_files
CREATE TRIGGER pack_files_no_delete BEFORE DELETE ON pack_files
      BEGIN SELECT RAISE(ABORT, 'pack_files is append-only'); END

-- trigger pack_files_no_update on pack_files
CREATE TRIGGER pack_files_no_update BEFORE UPDATE ON pack_files
      BEGIN SELECT RAISE(ABORT, 'pack_files is append-only'); END

-- trigger pack_finals_no_delete on pack_finals
CREATE TRIGGER pack_finals_no_delete BEFORE DELETE ON pack_finals
      BEGIN SELECT RAISE(ABORT, 'pack_finals is append-only'); END

-- trigger pack_finals_no_update on pack_finals
CREATE TRIGGER pack_finals_no_update BEFORE UPDATE ON pack_finals
      BEGIN SELECT RAISE(ABORT, 'pack_finals is append-only'); END

-- trigger pack_profiles_no_delete on pack_profiles
CREATE TRIGGER pack_profiles_no_delete BEFORE DELETE ON pack_profiles
      BEGIN SELECT RAISE(ABORT, 'pack_profiles is append-only'); END

-- trigger pack_profiles_no_update on pack_profiles
CREATE TRIGGER pack_profiles_no_update BEFORE UPDATE ON pack_profiles
      BEGIN SELECT RAISE(ABORT, 'pack_profiles is append-only'); END

-- trigger pack_publication_files_no_delete on pack_publication_files
CREATE TRIGGER pack_publication_files_no_delete BEFORE DELETE ON pack_publication_files
      BEGIN SELECT RAISE(ABORT, 'pack_publication_files is append-only'); END

-- trigger pack_publication_files_no_update on pack_publication_files
CREATE TRIGGER pack_publication_files_no_update BEFORE UPDATE ON pack_publication_files
      BEGIN SELECT RAISE(ABORT, 'pack_publication_files is append-only'); END

-- trigger pack_publications_no_delete on pack_publications
CREATE TRIGGER pack_publications_no_delete BEFORE DELETE ON pack_publications
      BEGIN SELECT RAISE(ABORT, 'pack_publications is append-only'); END

-- trigger pack_publications_no_update on pack_publications
CREATE TRIGGER pack_publications_no_update BEFORE UPDATE ON pack_publications
      BEGIN SELECT RAISE(ABORT, 'pack_publications is append-only'); END

-- trigger packs_no_delete on packs
CREATE TRIGGER packs_no_delete BEFORE DELETE ON packs
      BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END

-- trigger packs_no_update on packs
CREATE TRIGGER packs_no_update BEFORE UPDATE ON packs
      BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END

-- trigger plans_no_delete on plans
CREATE TRIGGER plans_no_delete BEFORE DELETE ON plans
      BEGIN SELECT RAISE(ABORT, 'plans is append-only'); END

-- trigger plans_no_update on plans
CREATE TRIGGER plans_no_update BEFORE UPDATE ON plans
      BEGIN SELECT RAISE(ABORT, 'plans is append-only'); END

-- trigger rebase_withdrawals_no_delete on rebase_withdrawals
CREATE TRIGGER rebase_withdrawals_no_delete BEFORE DELETE ON rebase_withdrawals
      BEGIN SELECT RAISE(ABORT, 'rebase_withdrawals is append-only'); END

-- trigger rebase_withdrawals_no_update on rebase_withdrawals
CREATE TRIGGER rebase_withdrawals_no_update BEFORE UPDATE ON rebase_withdrawals
      BEGIN SELECT RAISE(ABORT, 'rebase_withdrawals is append-only'); END

-- trigger rebases_no_delete on rebases
CREATE TRIGGER rebases_no_delete BEFORE DELETE ON rebases
      BEGIN SELECT RAISE(ABORT, 'rebases is append-only'); END

-- trigger rebases_no_update on rebases
CREATE TRIGGER rebases_no_update BEFORE UPDATE ON rebases
      BEGIN SELECT RAISE(ABORT, 'rebases is append-only'); END

-- trigger recommendation_responses_no_delete on recommendation_responses
CREATE TRIGGER recommendation_responses_no_delete BEFORE DELETE ON recommendation_responses
      BEGIN SELECT RAISE(ABORT, 'recommendation_responses is append-only'); END

-- trigger recommendation_responses_no_update on recommendation_responses
CREATE TRIGGER recommendation_responses_no_update BEFORE UPDATE ON recommendation_responses
      BEGIN SELECT RAISE(ABORT, 'recommendation_responses is append-only'); END

-- trigger response_deadlines_no_delete on response_deadlines
CREATE TRIGGER response_deadlines_no_delete BEFORE DELETE ON response_deadlines
      BEGIN SELECT RAISE(ABORT, 'response_deadlines is append-only'); END

-- trigger response_deadlines_no_update on response_deadlines
CREATE TRIGGER response_deadlines_no_update BEFORE UPDATE ON response_deadlines
      BEGIN SELECT RAISE(ABORT, 'response_deadlines is append-only'); END

-- trigger response_reports_no_delete on response_reports
CREATE TRIGGER response_reports_no_delete BEFORE DELETE ON response_reports
      BEGIN SELECT RAISE(ABORT, 'response_reports is append-only'); END

-- trigger response_reports_no_update on response_reports
CREATE TRIGGER response_reports_no_update BEFORE UPDATE ON response_reports
      BEGIN SELECT RAISE(ABORT, 'response_reports is append-only'); END

-- trigger return_schedule_indicators_no_delete on return_schedule_indicators
CREATE TRIGGER return_schedule_indicators_no_delete BEFORE DELETE ON return_schedule_indicators
      BEGIN SELECT RAISE(ABORT, 'return_schedule_indicators is append-only'); END

-- trigger return_schedule_indicators_no_update on return_schedule_indicators
CREATE TRIGGER return_schedule_indicators_no_update BEFORE UPDATE ON return_schedule_indicators
      BEGIN SELECT RAISE(ABORT, 'return_schedule_indicators is append-only'); END

-- trigger return_schedules_no_delete on return_schedules
CREATE TRIGGER return_schedules_no_delete BEFORE DELETE ON return_schedules
      BEGIN SELECT RAISE(ABORT, 'return_schedules is append-only'); END

-- trigger return_schedules_no_update on return_schedules
CREATE TRIGGER return_schedules_no_update BEFORE UPDATE ON return_schedules
      BEGIN SELECT RAISE(ABORT, 'return_schedules is append-only'); END

-- trigger returns_no_delete on returns
CREATE TRIGGER returns_no_delete BEFORE DELETE ON returns
      BEGIN SELECT RAISE(ABORT, 'returns is append-only'); END

-- trigger returns_no_update on returns
CREATE TRIGGER returns_no_update BEFORE UPDATE ON returns
      BEGIN SELECT RAISE(ABORT, 'returns is append-only'); END

-- trigger section_text_confirmations_no_delete on section_text_confirmations
CREATE TRIGGER section_text_confirmations_no_delete BEFORE DELETE ON section_text_confirmations
      BEGIN SELECT RAISE(ABORT, 'section_text_confirmations is append-only'); END

-- trigger section_text_confirmations_no_update on section_text_confirmations
CREATE TRIGGER section_text_confirmations_no_update BEFORE UPDATE ON section_text_confirmations
      BEGIN SELECT RAISE(ABORT, 'section_text_confirmations is append-only'); END

-- trigger section_texts_no_delete on section_texts
CREATE TRIGGER section_texts_no_delete BEFORE DELETE ON section_texts
      BEGIN SELECT RAISE(ABORT, 'section_texts is append-only'); END

-- trigger section_texts_no_update on section_texts
CREATE TRIGGER section_texts_no_update BEFORE UPDATE ON section_texts
      BEGIN SELECT RAISE(ABORT, 'section_texts is append-only'); END

-- trigger sign_offs_no_delete on sign_offs
CREATE TRIGGER sign_offs_no_delete BEFORE DELETE ON sign_offs
      BEGIN SELECT RAISE(ABORT, 'sign_offs is append-only'); END

-- trigger sign_offs_no_update on sign_offs
CREATE TRIGGER sign_offs_no_update BEFORE UPDATE ON sign_offs
      BEGIN SELECT RAISE(ABORT, 'sign_offs is append-only'); END

-- trigger signing_keys_no_delete on signing_keys
CREATE TRIGGER signing_keys_no_delete BEFORE DELETE ON signing_keys
      BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END

-- trigger signing_keys_no_update on signing_keys
CREATE TRIGGER signing_keys_no_update BEFORE UPDATE ON signing_keys
      BEGIN SELECT RAISE(ABORT, 'signing_keys is append-only'); END

-- trigger spc_options_no_delete on spc_options
CREATE TRIGGER spc_options_no_delete BEFORE DELETE ON spc_options
      BEGIN SELECT RAISE(ABORT, 'spc_options is append-only'); END

-- trigger spc_options_no_update on spc_options
CREATE TRIGGER spc_options_no_update BEFORE UPDATE ON spc_options
      BEGIN SELECT RAISE(ABORT, 'spc_options is append-only'); END

-- trigger successions_no_delete on successions
CREATE TRIGGER successions_no_delete BEFORE DELETE ON successions
      BEGIN SELECT RAISE(ABORT, 'successions is append-only'); END

-- trigger successions_no_update on successions
CREATE TRIGGER successions_no_update BEFORE UPDATE ON successions
      BEGIN SELECT RAISE(ABORT, 'successions is append-only'); END

-- trigger theme_links_no_delete on theme_links
CREATE TRIGGER theme_links_no_delete BEFORE DELETE ON theme_links
      BEGIN SELECT RAISE(ABORT, 'theme_links is append-only'); END

-- trigger theme_links_no_update on theme_links
CREATE TRIGGER theme_links_no_update BEFORE UPDATE ON theme_links
      BEGIN SELECT RAISE(ABORT, 'theme_links is append-only'); END

-- trigger themes_no_delete on themes
CREATE TRIGGER themes_no_delete BEFORE DELETE ON themes
      BEGIN SELECT RAISE(ABORT, 'themes is append-only'); END

-- trigger themes_no_update on themes
CREATE TRIGGER themes_no_update BEFORE UPDATE ON themes
      BEGIN SELECT RAISE(ABORT, 'themes is append-only'); END

-- trigger tracker_imports_no_delete on tracker_imports
CREATE TRIGGER tracker_imports_no_delete BEFORE DELETE ON tracker_imports
      BEGIN SELECT RAISE(ABORT, 'tracker_imports is append-only'); END

-- trigger tracker_imports_no_update on tracker_imports
CREATE TRIGGER tracker_imports_no_update BEFORE UPDATE ON tracker_imports
      BEGIN SELECT RAISE(ABORT, 'tracker_imports is append-only'); END

-- trigger tracker_mappings_no_delete on tracker_mappings
CREATE TRIGGER tracker_mappings_no_delete BEFORE DELETE ON tracker_mappings
      BEGIN SELECT RAISE(ABORT, 'tracker_mappings is append-only'); END

-- trigger tracker_mappings_no_update on tracker_mappings
CREATE TRIGGER tracker_mappings_no_update BEFORE UPDATE ON tracker_mappings
      BEGIN SELECT RAISE(ABORT, 'tracker_mappings is append-only'); END

-- trigger trajectory_points_no_delete on trajectory_points
CREATE TRIGGER trajectory_points_no_delete BEFORE DELETE ON trajectory_points
      BEGIN SELECT RAISE(ABORT, 'trajectory_points is append-only'); END

-- trigger trajectory_points_no_update on trajectory_points
CREATE TRIGGER trajectory_points_no_update BEFORE UPDATE ON trajectory_points
      BEGIN SELECT RAISE(ABORT, 'trajectory_points is append-only'); END

-- trigger updates_no_delete on updates
CREATE TRIGGER updates_no_delete BEFORE DELETE ON updates
      BEGIN SELECT RAISE(ABORT, 'updates is append-only'); END

-- trigger updates_no_update on updates
CREATE TRIGGER updates_no_update BEFORE UPDATE ON updates
      BEGIN SELECT RAISE(ABORT, 'updates is append-only'); END
