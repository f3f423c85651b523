import AWS

extension EstateBase {
    /// The regions of an account that are known to be wanted before AWS is asked, as far as the shard has them.
    ///
    /// - Parameter shard: the part of the estate that is swept; `nil` for all of it.
    func namedScopes(of account: AccountIdentity, in shard: Shard?) -> [SweepScope] {
        regions.named.map { SweepScope(account: account, region: $0.name) }.filter { scope in
            shard?.contains(account: account.id?.digits ?? "", region: scope.region) ?? true
        }
    }
}
