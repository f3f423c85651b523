/// What makes hostile text safe in each format.
///
/// Text that comes from a service, a file or a model may hold anything: separators and markup of the format it is
/// written in, sequences that drive the reader's terminal, characters that cannot be seen. There is one function a
/// format; every renderer here calls it on every cell and line it is given, so that callers pass text as it is.
public enum Escaping {}
