/// What a profile says of the role that it stands for.
struct RoleSettings {
    /// Who may assume the role.
    enum Origin: Equatable {
        case profile(String)
        /// What is around the program.
        case surroundings(Surroundings)
    }

    /// The values of `credential_source`.
    enum Surroundings: String {
        case environment = "Environment"
        case instance = "Ec2InstanceMetadata"
        case container = "EcsContainer"
    }

    let profile: String
    let origin: Origin
    let arn: String
    let externalID: String?
    let sessionName: String?
    let duration: Duration?
    let mfaSerial: String?

    /// Whether a profile stands for a role; one with a web identity token does in another way.
    static func isRole(_ section: ConfigSection) -> Bool {
        section["role_arn"] != nil && section["web_identity_token_file"] == nil
    }

    /// Reads the settings.
    ///
    /// - Throws: ``CredentialError/misconfigured(_:reason:remedy:)``.
    init(_ section: ConfigSection, profile: String) throws(CredentialError) {
        let source = CredentialSource(.assumeRole, profile: profile)
        func error(_ reason: String, _ remedy: String) -> CredentialError {
            .misconfigured(source, reason: reason, remedy: remedy)
        }
        guard let arn = section["role_arn"] else { throw error("role_arn is missing", "Add it to the profile.") }
        switch (section["source_profile"], section["credential_source"]) {
        case (.some, .some):
            throw error("it has both source_profile and credential_source", "Take one of them out.")
        case (nil, nil):
            throw error("it has neither source_profile nor credential_source", "Add one of them to the profile.")
        case (let name?, nil):
            origin = .profile(name)
        case (nil, let name?):
            guard let surroundings = Surroundings(rawValue: name) else {
                throw error(
                    "credential_source is none that is known",
                    "Set it to Environment, Ec2InstanceMetadata or EcsContainer."
                )
            }
            origin = .surroundings(surroundings)
        }
        if let text = section["duration_seconds"] {
            guard let seconds = Int(text), (900...43_200).contains(seconds) else {
                throw error("duration_seconds is no number from 900 to 43200", "Correct it.")
            }
            duration = .seconds(seconds)
        } else {
            duration = nil
        }
        self.profile = profile
        self.arn = arn
        externalID = section["external_id"]
        sessionName = section["role_session_name"]
        mfaSerial = section["mfa_serial"]
    }
}
