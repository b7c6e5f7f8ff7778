import '../domain/domain-is-pure';
