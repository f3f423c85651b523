import AWS
import Stages

extension SweepSettings {
    /// The sweep that the options ask for.
    func sweep(of bases: [EstateBase], over connection: SweepConnection, owners: Owners, shard: Shard?) -> Sweep {
        var sweep = Sweep(bases: bases, concurrency: concurrency)
        sweep.quotaShare = connection.quotaShare
        sweep.shard = shard
        sweep.clusters = NameFilter(clusters)
        sweep.services = NameFilter(services)
        sweep.owners = owners
        sweep.rules = report.rules
        sweep.benignTasks = report.benignTasks(otherwise: .leftOut)
        sweep.stoppedSince = since.map { since in
            Timestamp(secondsSince1970: Timestamp.now.secondsSince1970 - since / .seconds(1))
        }
        return sweep
    }
}
