namespace Hypervisor.Model.Psci;

/// <summary>Versions as people write them: 1.3.</summary>
public static class PsciVersionNames
{
    /// <summary>The version's major and minor number.</summary>
    public static string Of(PsciVersion version) => $"{(int)version >> 16}.{(int)version & 0xFFFF}";

    /// <summary>The other way; false for what is no version.</summary>
    public static bool TryParse(string text, out PsciVersion version)
    {
        version = text switch
        {
            "0.2" => PsciVersion.V02,
            "1.0" => PsciVersion.V10,
            "1.1" => PsciVersion.V11,
            "1.2" => PsciVersion.V12,
            "1.3" => PsciVersion.V13,
            _ => default,
        };
        return version != default;
    }
}
