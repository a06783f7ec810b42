/// The program's version, which also goes into the files it makes.
public enum ProgramVersion {
  public static let text = "0.1.0"
}
