/// The leave to send one request, which is given back when its answer has come.
package struct Admission: Sendable {
    /// Whose quota the request counts towards.
    let key: QuotaKey
    /// Its number among the requests of that quota; `nil` where the quota is not paced.
    let number: Int?
}
