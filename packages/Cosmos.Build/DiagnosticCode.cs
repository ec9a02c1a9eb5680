namespace Cosmos.Build;

/// <summary>The error codes of the image build.</summary>
public static class DiagnosticCode
{
    /// <summary>A method marked PlugRequired has no plug.</summary>
    public const string PlugRequired = "COSMOS001";

    /// <summary>An API is not in the kernel's CoreLib.</summary>
    public const string PlugNeeded = "COSMOS002";

    /// <summary>A plug's target type or method does not exist.</summary>
    public const string TargetMissing = "COSMOS003";

    /// <summary>Two plugs take one target.</summary>
    public const string TargetTwice = "COSMOS004";

    /// <summary>A plug's parameters or result differ from its target's.</summary>
    public const string SignatureMismatch = "COSMOS005";

    /// <summary>An AssemblerMethod could not be run.</summary>
    public const string AssemblerFailed = "COSMOS006";

    /// <summary>A target in assembly has parameters that registers cannot hold.</summary>
    public const string NotBlittable = "COSMOS007";

    /// <summary>A FieldAccess or PlugField names no field of the target.</summary>
    public const string FieldMissing = "COSMOS008";

    /// <summary>There is not exactly one kernel class, or not exactly one entry point in a guest.</summary>
    public const string EntryPoint = "COSMOS009";

    /// <summary>Kernel code uses a type that exists at build time only.</summary>
    public const string BuildTimeOnly = "COSMOS010";

    /// <summary>A native tool failed: ilc, assembler, linker, objcopy.</summary>
    public const string ToolFailed = "COSMOS011";

    /// <summary>An assembly of the closure could not be read.</summary>
    public const string UnreadableAssembly = "COSMOS012";

    /// <summary>A ManifestResourceStream names a resource that its assembly lacks.</summary>
    public const string ResourceMissing = "COSMOS014";

    /// <summary>An attribute of IL2CPU.API stands where it has no meaning.</summary>
    public const string AttributeMisplaced = "COSMOS015";

    /// <summary>A call would have to find a generic method by the object's type at run time.</summary>
    public const string GenericVirtual = "COSMOS016";

    /// <summary>Modules depend on each other in a circle.</summary>
    public const string ModuleCycle = "COSMOS017";

    /// <summary>A module depends on what no module of the kernel is or offers.</summary>
    public const string ModuleMissing = "COSMOS018";

    /// <summary>Kernel code uses what C# has and the kernel's runtime does not, such as a finalizer.</summary>
    public const string RuntimeLacks = "COSMOS019";
}
