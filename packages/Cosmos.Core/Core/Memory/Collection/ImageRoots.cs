namespace Cosmos.Core;

/// <summary>
/// The references in the image: the objects that hold classes' static references, and the objects that ilc has made at build time, which
/// may have got references to others.
/// </summary>
internal unsafe struct ImageRoots
{
    private int* _static;
    private int* _lastStatic;
    private ulong _object;
    private ulong _objectsEnd;

    /// <summary>Starts anew.</summary>
    public void Begin()
    {
        RuntimeStartup.FindSection(RuntimeStartup.StaticReferences, out ulong start, out ulong end);
        _static = (int*)start;
        _lastStatic = (int*)end;
        RuntimeStartup.FindSection(RuntimeStartup.FrozenObjects, out start, out end);

        // A reference points behind the word that each object begins with.
        _object = start + sizeof(ulong);
        _objectsEnd = end;
    }

    /// <summary>Shows some of them.</summary>
    /// <returns>False when all have been shown.</returns>
    public bool Step(ref Marker marker, int budget)
    {
        marker.RunCursor(ref budget);
        for (; budget > 0 && _static < _lastStatic; budget--, _static++)
        {
            // A cell leads to a block, by the distance to it; the block's first word is the reference.
            marker.Reach(*(ulong*)((byte*)_static + *_static));
        }

        for (; budget > 0 && _object < _objectsEnd; budget--)
        {
            ulong size = ObjectShape.SizeOf(_object);
            marker.Visit(_object, ref budget);
            _object += size;
        }

        return marker.IsVisiting || _static < _lastStatic || _object < _objectsEnd;
    }
}
