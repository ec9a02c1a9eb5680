namespace System.Runtime.Unwinding;

/// <summary>The frames of a stack from a throw on, newest first.</summary>
internal unsafe struct StackFrames
{
    private const ulong InstructionSize = 4;
    private const int Fp = 29 - UnwindRegisters.FirstX;

    /// <summary>The registers in the current frame.</summary>
    public UnwindRegisters Registers;

    /// <summary>The current frame's function.</summary>
    public MethodTables Method;

    /// <summary>The instruction that the current frame is at: a faulting one, or a call.</summary>
    public ulong ControlPc;

    /// <summary>The clause whose handler an exception has left to come to this frame, or <see cref="ExceptionClauseReader.None"/>.</summary>
    public uint After;

    /// <summary>Whose handler that was.</summary>
    public Dispatch* Left;

    private readonly UnwindPlaces _places;
    private FrameDescription _description;

    public StackFrames(in UnwindPlaces places)
    {
        _places = places;
        After = ExceptionClauseReader.None;
    }

    /// <summary>Goes to the newest frame.</summary>
    /// <param name="isFault">The instruction at Pc has faulted; else it is behind a call.</param>
    /// <returns>Whether that is a frame of compiled code.</returns>
    public bool TryStart(in UnwindRegisters registers, bool isFault)
    {
        Registers = registers;
        if (isFault && Registers.Pc >= _places.HelpersStart && Registers.Pc < _places.HelpersEnd)
        {
            Registers.Pc = Registers.X[UnwindRegisters.CountX - 1];
            isFault = false;
        }

        return TryFindMethod(isFault ? Registers.Pc : Registers.Pc - InstructionSize);
    }

    /// <summary>Goes to the caller's frame. From a handler's, that is the frame of the method it belongs to.</summary>
    /// <returns>False at the bottom: an entry from assembly, the barrier, or what is not compiled code.</returns>
    public bool TryNext()
    {
        CallFrame frame = default;
        if (Method.IsBottom || Method.MethodStart == _places.Barrier || !frame.TryRun(_description, ControlPc))
        {
            return false;
        }

        frame.Unwind(ref Registers);
        After = ExceptionClauseReader.None;
        Left = null;
        if (Registers.Pc == _places.CatchReturn || Registers.Pc == _places.FinallyReturn)
        {
            LeaveHandler((FuncletFrame*)Registers.Sp);
            return true;
        }

        if (Registers.Pc == _places.FilterReturn)
        {
            LeaveFilter((FuncletFrame*)Registers.Sp);
        }

        return TryFindMethod(Registers.Pc - InstructionSize);
    }

    /// <summary>Between the handler and its method lies a dispatch that is over now. What the handler kept in registers still holds.</summary>
    private void LeaveHandler(FuncletFrame* frame)
    {
        UnwindRegisters.GeneralRegisters kept = Registers.X;
        Left = frame->Dispatch;
        After = Left->Clause;
        Registers = Left->Frames.Registers;
        for (int i = 0; i <= Fp; i++)
        {
            Registers.X[i] = kept[i];
        }

        Method = Left->Frames.Method;
        ControlPc = Left->Frames.ControlPc;
        _description = Left->Frames._description;
    }

    private void LeaveFilter(FuncletFrame* frame)
    {
        Registers.X = frame->X;
        Registers.D = frame->D;
        Registers.Sp = (ulong)(frame + 1);
        Registers.Pc = Registers.X[UnwindRegisters.CountX - 1];
    }

    private bool TryFindMethod(ulong controlPc)
    {
        ControlPc = controlPc;
        if (!new FrameTable((byte*)_places.FrameTable).TryFind(controlPc, out _description) || _description.Data == null)
        {
            return false;
        }

        Method = MethodTables.Read(_description);
        return true;
    }
}
