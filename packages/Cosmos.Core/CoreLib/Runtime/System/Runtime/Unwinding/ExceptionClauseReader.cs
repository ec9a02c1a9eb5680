namespace System.Runtime.Unwinding;

/// <summary>
/// A method's clauses, inner before outer, from behind the one that was already at work: an exception out of that one's handler is not
/// a matter of the clauses that share its try region either.
/// </summary>
internal unsafe struct ExceptionClauseReader
{
    /// <summary>Stands for no clause at work.</summary>
    public const uint None = uint.MaxValue;

    private const int KindBits = 2;
    private const uint KindMask = 3;

    private readonly uint _count;
    private ByteReader _reader;
    private uint _next;
    private uint _after;
    private ExceptionClause _atWork;

    /// <param name="clauses">As in <see cref="MethodTables.Clauses"/>.</param>
    /// <param name="after">The index of the clause whose handler is at work, or <see cref="None"/>.</param>
    public ExceptionClauseReader(byte* clauses, uint after)
    {
        if (clauses != null)
        {
            _reader = new ByteReader(clauses);
            _count = _reader.Packed();
        }

        _after = after;
    }

    /// <summary>The next clause that matters, and its index in the method.</summary>
    public bool TryNext(out ExceptionClause clause, out uint index)
    {
        while (_next < _count)
        {
            index = _next++;
            clause = Read();
            if (_after == None)
            {
                return true;
            }

            if (index <= _after)
            {
                _atWork = clause;
            }
            else if (!clause.HasSameTry(_atWork))
            {
                _after = None;
                return true;
            }
        }

        clause = default;
        index = None;
        return false;
    }

    private ExceptionClause Read()
    {
        ExceptionClause clause = new() { TryStart = _reader.Packed() };
        uint lengthAndKind = _reader.Packed();
        clause.TryEnd = clause.TryStart + (lengthAndKind >> KindBits);
        clause.Kind = (ExceptionClauseKind)(lengthAndKind & KindMask);
        clause.Handler = _reader.Packed();
        if (clause.Kind == ExceptionClauseKind.Typed)
        {
            clause.Type = _reader.Relative();
        }
        else if (clause.Kind == ExceptionClauseKind.Filter)
        {
            clause.Filter = _reader.Packed();
        }

        return clause;
    }
}
