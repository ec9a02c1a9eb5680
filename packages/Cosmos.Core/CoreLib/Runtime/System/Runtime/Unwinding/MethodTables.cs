namespace System.Runtime.Unwinding;

/// <summary>
/// What ilc says about a function for unwinding. A method's handlers and filters are functions of their own behind it, "funclets",
/// which use the method's frame and whose tables lead to the method's.
/// </summary>
internal unsafe struct MethodTables
{
    private const byte KindMask = 0x03;
    private const byte KindMethod = 0x00;
    private const byte HasClausesFlag = 0x04;
    private const byte CalledByAssemblyFlag = 0x08;
    private const byte HasAssociatedDataFlag = 0x10;

    /// <summary>Where the method begins, also for a funclet of it: clauses count from there.</summary>
    public ulong MethodStart;

    /// <summary>The method's exception clauses; null when it has none.</summary>
    public byte* Clauses;

    public bool IsFunclet;

    /// <summary>An entry from assembly: no exception passes it.</summary>
    public bool IsBottom;

    public static MethodTables Read(in FrameDescription description)
    {
        ByteReader own = new(description.Data);
        ByteReader main = own;
        MethodTables tables = new() { MethodStart = description.Start };
        if ((own.U8() & KindMask) != KindMethod)
        {
            tables.IsFunclet = true;
            main = new ByteReader(own.Relative());
            tables.MethodStart -= own.U32();
        }

        byte flags = main.U8();
        tables.IsBottom = !tables.IsFunclet && (flags & CalledByAssemblyFlag) != 0;
        if ((flags & HasAssociatedDataFlag) != 0)
        {
            main.U32();
        }

        tables.Clauses = (flags & HasClausesFlag) != 0 ? main.Relative() : null;
        return tables;
    }
}
