extension AWSConfiguration {
    /// Where the credentials of the profile come from, ready to be asked for them.
    ///
    /// The first of these that is set up: the environment's keys, unless the profile was chosen explicitly; a role of the
    /// profile; a web identity token of the environment, again unless the profile was chosen explicitly, or of the
    /// profile; IAM Identity Center; keys in the credentials file; `aws login`; the profile's `credential_process`; keys
    /// in the config file; the container's endpoint; the metadata service of the instance. This is the order of the AWS
    /// command line.
    ///
    /// Source: botocore's `create_credential_resolver`.
    ///
    /// - Parameter context: What the sources share. Nothing is asked of anybody before credentials are.
    /// - Throws: ``CredentialError`` when nothing is set up, or something in a way that cannot work.
    public func credentials(_ context: CredentialContext) throws(CredentialError) -> ResolvedCredentials {
        try CredentialResolver(configuration: self, context: context).resolve()
    }
}
