using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>
/// Prepares the tables that ilc left in the image: objects for the static fields, eager class constructors and module
/// initialisers. Runs once, before any other managed code that allocates or reads a static reference.
/// </summary>
public static unsafe class StartupCodeHelpers
{
    private const nint Uninitialized = 1;
    private const nint HasPreInitializedData = 2;

    /// <summary>Needs a heap.</summary>
    [RuntimeExport("CosmosRuntimeInitialize")]
    public static void Initialize()
    {
        ReadyToRunHeader* header = RuntimeImports.GetReadyToRunHeader();
        ReadyToRunSection statics = header->Find(ReadyToRunSectionType.GCStaticRegion);
        for (int* cell = (int*)statics.Start; cell < statics.End; cell++)
        {
            InitializeStatics((int*)FollowRelativePointer(cell));
        }

        Allocator.Initialize();
        RunInitializers(header->Find(ReadyToRunSectionType.EagerCctor));
        RunInitializers(header->Find(ReadyToRunSectionType.ModuleInitializerList));
    }

    /// <summary>Where a section of these tables lies, for a garbage collector; 0 to 0 when there is none.</summary>
    [RuntimeExport("CosmosRuntimeSection")]
    public static void FindSection(int type, nuint* start, nuint* end)
    {
        ReadyToRunSection section = RuntimeImports.GetReadyToRunHeader()->Find((ReadyToRunSectionType)type);
        *start = (nuint)section.Start;
        *end = (nuint)section.End;
    }

    /// <summary>
    /// A block holds the method table of the object that keeps a class's static references, tagged until that object exists, and
    /// behind it the references that ilc knew at build time, both as self-relative pointers. The object's address replaces them.
    /// </summary>
    private static void InitializeStatics(int* block)
    {
        nint tagged = (nint)FollowRelativePointer(block);
        if ((tagged & Uninitialized) == 0)
        {
            return;
        }

        MethodTable* type = (MethodTable*)(tagged & ~(Uninitialized | HasPreInitializedData));
        object holder = Allocator.NewObject(type);
        if ((tagged & HasPreInitializedData) != 0)
        {
            Buffer.Memmove(ref holder.RawData, ref *(byte*)FollowRelativePointer(block + 1), type->BaseSize - 16);
        }

        *(object*)block = holder;
    }

    private static void RunInitializers(ReadyToRunSection section)
    {
        for (int* initializer = (int*)section.Start; initializer < section.End; initializer++)
        {
            ((delegate*<void>)FollowRelativePointer(initializer))();
        }
    }

    private static void* FollowRelativePointer(int* pointer) => (byte*)pointer + *pointer;
}
