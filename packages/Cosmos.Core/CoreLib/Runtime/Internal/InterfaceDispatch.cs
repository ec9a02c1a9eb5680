using System;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Threading;

namespace Internal.Runtime;

/// <summary>
/// Finds the code for an interface call. A call site owns a cell of two words: the code to jump to, and the interface,
/// a plain or self-relative pointer with its kind in the low two bits. The cells of one interface method lie in a row
/// that ends with a null code word and the method's slot number.
/// </summary>
internal static unsafe class InterfaceDispatch
{
    private const nint CellKindMask = 3;
    private const nint KindInterfacePointer = 1;
    private const nint KindIndirectRelative = 2;
    private const nuint CacheEntries = 512;

    /// <summary>Entries that one call site and type may be in: so few sites meet that all of them find room, wherever the linker puts them.</summary>
    private const nuint CacheWays = 4;

    /// <summary>Called by the dispatch stub with the receiver and the call site's cell; returns the code to enter.</summary>
    [RuntimeExport("RhpCidResolve")]
    private static nint Resolve(object target, nint* cell) => Resolve(target.GetMethodTable(), cell);

    /// <summary>The same for a delegate to, or a function pointer of, an interface method.</summary>
    [RuntimeExport("RhpResolveInterfaceMethod")]
    internal static nint ResolveMethod(object target, nint* cell) => target is null ? 0 : Resolve(target.GetMethodTable(), cell);

    private static nint Resolve(MethodTable* type, nint* cell)
    {
        nint* last = cell;
        while (last[0] != 0)
        {
            last += 2;
        }

        nint what = cell[1];
        nint kind = what & CellKindMask;
        nint relative = ((nint)(&cell[1]) + (int)what) & ~CellKindMask;
        MethodTable* interfaceType = kind switch
        {
            KindInterfacePointer => (MethodTable*)(what & ~CellKindMask),
            KindIndirectRelative => *(MethodTable**)relative,
            _ => (MethodTable*)relative,
        };
        nint code = Find(type, interfaceType, (ushort)last[1]);
        if (code == 0)
        {
            FailFast.Stop("an interface call found no implementation");
        }

        Remember(type, cell, code);
        return code;
    }

    /// <summary>
    /// Notes an answer where the dispatch stub looks first. An entry is claimed once and never changed, so the stub can read it
    /// without a lock; a call site that finds its entry taken by another is resolved anew each time.
    /// </summary>
    private static void Remember(MethodTable* type, nint* cell, nint code)
    {
        for (nuint way = 0; way < CacheWays; way++)
        {
            CacheEntry* entry = EntryOf(type, cell, way);
            if (entry->Claimed == 0 && Interlocked.CompareExchange(ref entry->Claimed, 1, 0) == 0)
            {
                entry->Type = type;
                entry->Code = code;
                Volatile.Write(ref entry->Cell, (nint)cell);
                return;
            }
        }
    }

    private static CacheEntry* EntryOf(MethodTable* type, nint* cell, nuint way) =>
        RuntimeImports.DispatchCache() + ((((((nuint)cell >> 1) ^ (nuint)type) >> 3) & (CacheEntries - 1)) ^ way);

    /// <summary>The stub's view: cell, type, code, in this order.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct CacheEntry
    {
        internal nint Cell;
        internal MethodTable* Type;
        internal nint Code;
        internal long Claimed;
    }

    /// <summary>Searches the class and its bases: own implementations first, then the interfaces' default methods.</summary>
    internal static nint Find(MethodTable* type, MethodTable* interfaceType, ushort slot)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            for (MethodTable* current = type; current != null; current = current->BaseType)
            {
                int implementation = FindSlot(current, interfaceType, slot, defaults: pass == 1);
                if (implementation >= 0)
                {
                    return implementation < current->VtableSlots
                        ? type->Vtable[implementation]
                        : current->GetSealedVirtualSlot(implementation - current->VtableSlots);
                }
            }
        }

        return 0;
    }

    private static int FindSlot(MethodTable* type, MethodTable* interfaceType, ushort slot, bool defaults)
    {
        if (!type->HasDispatchMap)
        {
            return -1;
        }

        DispatchMap* map = type->DispatchMap;
        int first = defaults ? map->StandardEntries : 0;
        int count = defaults ? map->DefaultEntries : map->StandardEntries;
        DispatchMapEntry* variant = null;
        for (DispatchMapEntry* entry = map->Entries + first; count > 0; entry++, count--)
        {
            if (entry->InterfaceMethodSlot != slot)
            {
                continue;
            }

            MethodTable* candidate = type->InterfaceMap[entry->InterfaceIndex];
            if (candidate == interfaceType)
            {
                return entry->ImplementationSlot;
            }

            if (variant == null && TypeCast.IsVariantOf(candidate, interfaceType, type->IsArray))
            {
                variant = entry;
            }
        }

        return variant == null ? -1 : variant->ImplementationSlot;
    }
}
